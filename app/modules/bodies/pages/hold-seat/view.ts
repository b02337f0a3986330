import type { Problem } from '#kernel/errors.ts'
import { checkboxField, dateField, radioField, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { listed } from '#ui/format.ts'
import type { Holder, Person } from '../../model.ts'
import { nameQuestion } from '../named.ts'
import { suggestions } from '../parts.ts'
import type { HoldTyped, MatchName } from './form.ts'

interface HoldProps {
  readonly typed: HoldTyped
  readonly problems: readonly Problem[]
  readonly match: MatchName
  readonly people: readonly Person[]
  /** Whose time in the seat has no end, or ends after today. */
  readonly present: readonly { readonly holder: Holder }[]
}

/** The question for somebody who is in the seat now. */
const relief = ({ typed, problems, present }: HoldProps): Html | false =>
  present.length > 0 &&
  checkboxField({
    name: 'ends-others',
    label: `What becomes of ${listed(present.map(({ holder }) => holder.name))}?`,
    values: typed.endsOthers ? ['yes'] : [],
    problems,
    options: [
      {
        value: 'yes',
        label: 'Their time ends the day before',
        hint: 'Somebody whose absence is covered stays the holder all the same',
      },
    ],
  })

/** Who holds the seat, as what, and from when. */
export const holdFields = (props: HoldProps): Html => {
  const { typed, problems, match, people } = props
  return html`${textField({
    name: 'person',
    label: 'Name of the person',
    hint: 'First name and last name',
    value: typed.person.name,
    problems,
    autocomplete: 'off',
    spellcheck: false,
    attributes: { list: 'known-people' },
  })}
  ${suggestions(
    'known-people',
    people.map(({ name }) => name),
  )}
  ${nameQuestion({
    field: 'person',
    named: typed.person,
    match,
    problems,
    ask: 'Who',
    what: 'a new person',
    more: html`${textField({
      name: 'title',
      label: 'Title (optional)',
      size: 'normal',
      hint: 'Such as Cllr or Chief Superintendent',
      value: typed.title,
      problems,
      width: 20,
    })}
    ${textField({ name: 'email', label: 'E-mail address (optional)', size: 'normal', type: 'email', value: typed.email, problems, spellcheck: false })}`,
  })}
  ${radioField({
    name: 'kind',
    label: 'How do they hold it?',
    value: typed.kind,
    problems,
    options: [
      { value: 'substantive', label: 'The post is theirs' },
      { value: 'interim', label: 'Interim', hint: 'Until somebody is appointed' },
      { value: 'covering', label: 'Covering', hint: 'While the holder is away, and will come back' },
    ],
  })}
  ${dateField({ name: 'from', label: 'First day', hint: 'Leave it empty if nobody knows', value: typed.from, problems })}
  ${relief(props)} ${dateField({ name: 'to', label: 'Last day (optional)', value: typed.to, problems })}`
}
