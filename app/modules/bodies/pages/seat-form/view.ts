import type { Problem } from '#kernel/errors.ts'
import { details } from '#ui/components/details.ts'
import { dateField, radioField, selectField, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { offices, organisationKinds } from '../../model.ts'
import type { Choices } from '../../queries/seat-form.ts'
import { nameQuestion } from '../named.ts'
import { suggestions } from '../parts.ts'
import { officeWords, organisationKindWords } from '../words.ts'
import type { SeatTyped } from './form.ts'

interface SeatFieldsProps extends Pick<Choices, 'organisations' | 'matcher'> {
  readonly typed: SeatTyped
  readonly problems: readonly Problem[]
  /** True where the first field takes the focus, for seats that are added in a row. */
  readonly focus: boolean
}

const isRare = ({ typed, problems }: SeatFieldsProps): boolean =>
  typed.maximumMonths !== '' ||
  typed.opened.year !== '' ||
  problems.some(({ field }) => field === 'maximum-months' || field === 'opened')

/** What is asked of a seat; what few seats need is folded away. */
export const seatFields = (props: SeatFieldsProps): Html => {
  const { typed, problems, organisations, matcher, focus } = props
  return html`${textField({
    name: 'post',
    label: 'Post',
    hint: 'Such as Borough Commander, or Head of Probation',
    value: typed.post,
    problems,
    ...(focus && { attributes: { autofocus: true } }),
  })}
  ${textField({
    name: 'organisation',
    label: 'Organisation',
    hint: 'Leave it empty where the seat is nobody’s, such as a lay member’s',
    value: typed.organisation.name,
    problems,
    autocomplete: 'off',
    spellcheck: false,
    attributes: { list: 'known-organisations' },
  })}
  ${suggestions(
    'known-organisations',
    organisations.map(({ name }) => name),
  )}
  ${nameQuestion({
    field: 'organisation',
    named: typed.organisation,
    match: matcher.organisation,
    problems,
    ask: 'Which organisation',
    what: 'a new organisation',
    more: selectField({
      name: 'organisation-kind',
      label: 'Kind of organisation',
      size: 'normal',
      value: typed.organisationKind,
      problems,
      options: organisationKinds.map(kind => ({ value: kind, label: organisationKindWords[kind] })),
    }),
  })}
  ${radioField({
    name: 'basis',
    label: 'Does the law name this organisation as a member?',
    value: typed.basis,
    problems,
    options: [
      { value: 'statutory', label: 'Yes, it is statutory' },
      { value: 'invited', label: 'No, it is invited' },
    ],
  })}
  ${radioField({
    name: 'voting',
    label: 'Does the seat have a vote?',
    value: typed.voting,
    problems,
    inline: true,
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  })}
  ${selectField({
    name: 'office',
    label: 'Office',
    value: typed.office,
    problems,
    options: offices.map(office => ({ value: office, label: officeWords[office] })),
  })}
  ${details({
    summary: 'First day, and longest tenure',
    open: isRare(props),
    content: html`${dateField({ name: 'opened', label: 'First day of the seat (optional)', value: typed.opened, problems })}
    ${textField({
      name: 'maximum-months',
      label: 'Longest tenure, in months (optional)',
      hint: 'How long one person may hold it: 36 for three years',
      value: typed.maximumMonths,
      problems,
      width: 3,
      inputmode: 'numeric',
    })}`,
  })}`
}
