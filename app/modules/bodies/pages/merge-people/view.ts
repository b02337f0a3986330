import type { Problem } from '#kernel/errors.ts'
import { button } from '#ui/components/button.ts'
import { table } from '#ui/components/table.ts'
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

const none = html`<span class="ma-quiet">None</span>`

const seatsOf = ({ seats }: PersonFound): Html =>
  seats.length === 0
    ? none
    : html`${seats.map(({ seat, body, holding }) => html`<div>${seat.post}, ${body.name}: ${spanWords(holding)}</div>`)}`

/** What an entry says, thing by thing. */
const said: readonly (readonly [string, (one: PersonFound) => string])[] = [
  ['Title', ({ person }) => person.title ?? ''],
  ['E-mail', ({ person }) => person.email ?? ''],
  ['Organisation', ({ organisation }) => organisation?.name ?? ''],
  ['Other names', ({ otherNames }) => otherNames.join(', ')],
]

const comparison = (here: PersonFound, there: PersonFound): Html =>
  table({
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
      ...said
        .map(([name, of]) => [name, of(here), of(there)] as const)
        .filter(([, one, other]) => one !== '' || other !== '')
        .map(([name, one, other]) => [{ content: name }, { content: one || none }, { content: other || none }]),
      [{ content: 'Seats' }, { content: seatsOf(here) }, { content: seatsOf(there) }],
    ],
  })

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
