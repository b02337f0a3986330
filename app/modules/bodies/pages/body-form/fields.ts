import type { Problem } from '#kernel/errors.ts'
import { radioField, selectField, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { bodyKinds, type Body } from '../../model.ts'
import { bodyKindWords, regimeWords } from '../words.ts'
import type { FirstTyped } from './form.ts'

export interface FieldsProps<Typed> {
  readonly typed: Typed
  readonly problems: readonly Problem[]
  /** Bodies that this one may be put below. */
  readonly parents: readonly Body[]
  /** True for those who may found a body that is below no other. */
  readonly mayStandAlone: boolean
}

const regimes = (['statutory', 'adopted', 'private'] as const).map(regime => ({
  value: regime,
  label: regimeWords[regime].name,
  hint: regimeWords[regime].hint,
}))

/** Name, kind and place in the tree. */
export const whatItIs = ({ typed, problems, parents, mayStandAlone }: FieldsProps<FirstTyped>): Html =>
  html`${textField({ name: 'name', label: 'Name', value: typed.name, problems, spellcheck: false })}
  ${selectField({
    name: 'kind',
    label: 'Kind of body',
    value: typed.kind,
    problems,
    options: [
      { value: '', label: 'Choose a kind' },
      ...bodyKinds.map(kind => ({ value: kind, label: bodyKindWords[kind] })),
    ],
  })}
  ${selectField({
    name: 'parent',
    label: 'Parent body',
    hint: 'The body that it reports to',
    value: typed.parent,
    problems,
    options: [
      ...(mayStandAlone ? [{ value: '', label: 'None: it reports to no other body here' }] : []),
      ...parents.map(({ id, name }) => ({ value: id, label: name })),
    ],
  })}`

/** Whether the public may see its papers. */
export const regimeField = ({ typed, problems }: Pick<FieldsProps<FirstTyped>, 'typed' | 'problems'>): Html =>
  radioField({
    name: 'regime',
    label: 'Does the public have a right to see its papers?',
    value: typed.regime,
    problems,
    options: regimes,
  })

/** How often it meets, and how many must be there. */
export const meetingFields = ({ typed, problems }: Pick<FieldsProps<FirstTyped>, 'typed' | 'problems'>): Html =>
  html`${textField({
    name: 'meetings-a-year',
    label: 'Meetings in a year',
    value: typed.meetingsAYear,
    problems,
    width: 3,
    inputmode: 'numeric',
  })}
  ${textField({
    name: 'least',
    label: 'Quorum: how many seats must be filled for it to decide',
    hint: 'Seats with a vote, where any has one. A substitute counts for the seat',
    value: typed.least,
    problems,
    width: 3,
    inputmode: 'numeric',
  })}`
