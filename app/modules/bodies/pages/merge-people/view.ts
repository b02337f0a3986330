import type { Problem } from '#kernel/errors.ts'
import { button } from '#ui/components/button.ts'
import { table, type TableCell } from '#ui/components/table.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { radioField, selectField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { PersonFound } from '../../queries/find-person.ts'
import type { PeopleToMerge } from '../../queries/person-form.ts'
import { formOf, mainOf, peopleCrumb } from '../parts.ts'
import { spanWords } from '../words.ts'

const crumbs = ({ person }: PersonFound) => [peopleCrumb, { content: person.name, href: paths.person(person.id) }]

/** Who is the same person? */
export const chooseView = (found: PeopleToMerge): Html => {
  const { person, others, organisations } = found
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const label = ({ name, organisationId }: (typeof others)[number]): string =>
    organisationId === null ? name : `${name}, ${names.get(organisationId) ?? ''}`
  return mainOf({
    crumbs: crumbs(found),
    caption: person.name,
    heading: 'Who is the same person?',
    content: html`<form method="get" class="ma-narrow">
      ${selectField({
        name: 'with',
        label: 'The other entry',
        hint: 'You see both beside each other before anything changes',
        problems: [],
        options: others.map(other => ({ value: other.id, label: label(other) })),
      })}
      ${button({ content: 'Compare' })}
    </form>`,
  })
}

interface CompareProps {
  readonly here: PersonFound
  readonly there: PersonFound
  readonly keep: string
  readonly typed: { readonly version: number; readonly otherVersion: number }
  readonly problems: readonly Problem[]
}

const seatsOf = ({ seats }: PersonFound): Html =>
  html`${seats.map(({ seat, body, holding }) => html`<div>${seat.post}, ${body.name}: ${spanWords(holding)}</div>`)}`

/** A row, its cells named for a phone, where the two stand below each other. */
const row = (
  name: string,
  [here, there]: readonly [TableCell['content'], TableCell['content']],
): readonly TableCell[] => [
  { content: name },
  { content: here, classes: 'ma-email' },
  { content: there, classes: 'ma-email' },
]

const comparison = (here: PersonFound, there: PersonFound): Html => {
  const both = <T>(pick: (one: PersonFound) => T): readonly [T, T] => [pick(here), pick(there)]
  return table({
    caption: 'The two entries beside each other',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    classes: 'ma-compare',
    head: [
      { content: html`<span class="govuk-visually-hidden">What</span>` },
      { content: here.person.name },
      { content: there.person.name },
    ],
    rows: [
      row(
        'Title',
        both(({ person }) => person.title ?? ''),
      ),
      row(
        'E-mail',
        both(({ person }) => person.email ?? ''),
      ),
      row(
        'Agency',
        both(({ organisation }) => organisation?.name ?? ''),
      ),
      row(
        'Other names',
        both(({ otherNames }) => otherNames.join(', ')),
      ),
      row('Seats', both(seatsOf)),
    ],
  })
}

/** Two entries beside each other: which of them stays? */
export const compareView = ({ here, there, keep, typed, problems }: CompareProps): Html => {
  const [one, two] = [here.person, there.person]
  const same = one.name === two.name
  const label = ({ person, organisation }: PersonFound): string =>
    same ? [person.name, person.email ?? organisation?.name ?? ''].filter(Boolean).join(', ') : person.name
  return mainOf({
    crumbs: crumbs(here),
    heading: 'Are these one person?',
    problems,
    content: html`${comparison(here, there)}
    ${formOf({
      content: html`<input type="hidden" name="with" value="${two.id}" />
        <input type="hidden" name="other-version" value="${typed.otherVersion}" />
        ${radioField({
          name: 'keep',
          label: 'Which entry stays?',
          hint: 'It takes over the seats, attendance, actions and account of the other, whose name becomes another name of it',
          value: keep,
          problems,
          options: [
            { value: one.id, label: label(here) },
            { value: two.id, label: label(there) },
          ],
        })}
        ${warningText({ content: 'This cannot be undone.' })}`,
      submit: 'They are one person',
      cancel: paths.person(one.id),
      version: typed.version,
      warning: true,
    })}`,
  })
}
