/**
 * The fields of our forms. Name of the field, id of its input and key of its problems are one word, so that a problem finds
 * its field, and the summary at the top of the page finds both. What was typed is shown again.
 */
import { checkboxes } from '../components/checkboxes.ts'
import { dateInput, type DateBox } from '../components/date-input.ts'
import { input, type InputAffix } from '../components/input.ts'
import { radios } from '../components/radios.ts'
import { select } from '../components/select.ts'
import { textarea } from '../components/textarea.ts'
import { classes, type Attributes, type Content, type Html } from '../html.ts'
import type { TypedDate } from './civil-date.ts'
import { oneInput, severalInputs, type FieldOf } from './field.ts'

export interface TextFieldProps extends FieldOf {
  /** What was typed, or is kept. */
  readonly value?: string
  /** "text" where it is left out. */
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'time' | 'url'
  /** In letters, where the length of the answer is known. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly inputmode?: 'numeric' | 'decimal'
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  /** A unit before or after the box, which the label must say too. */
  readonly prefix?: InputAffix
  readonly suffix?: InputAffix
  readonly attributes?: Attributes
}

/** An answer of one line. */
export const textField = ({ width, ...props }: TextFieldProps): Html =>
  input({ ...oneInput(props), classes: width === undefined ? '' : `govuk-input--width-${width}` })

export interface TextAreaProps extends FieldOf {
  readonly value?: string
  /** Height in lines; 5 where it is left out. */
  readonly rows?: number
  readonly spellcheck?: boolean
  readonly attributes?: Attributes
}

/** An answer of several lines. */
export const textArea = (props: TextAreaProps): Html => textarea(oneInput(props))

export interface SelectFieldProps extends FieldOf {
  /** Begin with { value: '', label: 'Choose …' } where people must choose. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
  readonly attributes?: Attributes
}

/** One of many. */
export const selectField = (props: SelectFieldProps): Html =>
  select({
    ...oneInput(props),
    items: props.options.map(({ value, label }) => ({ value, text: label })),
  })

/** A word between choices: "or". */
interface Divider {
  readonly divider: string
}

export interface ChoiceOption {
  readonly value: string
  readonly label: Content
  readonly hint?: Content
  /** Asked only of those who choose this; without the script it is always seen. */
  readonly conditional?: Html
}

const choice = ({ value, label, hint, conditional }: ChoiceOption) => ({
  value,
  content: label,
  ...(hint !== undefined && { hint: { content: hint } }),
  ...(conditional && { conditional }),
})

export interface RadioFieldProps extends FieldOf {
  readonly options: readonly (ChoiceOption | Divider)[]
  readonly value?: string
  /** Beside each other: for two short answers. */
  readonly inline?: boolean
  readonly small?: boolean
}

/** One of few. The first choice has the id of the field. */
export const radioField = (props: RadioFieldProps): Html =>
  radios({
    ...severalInputs(props),
    name: props.name,
    ...(props.value !== undefined && { value: props.value }),
    items: props.options.map(option => ('divider' in option ? option : choice(option))),
    classes: classes(props.inline && 'govuk-radios--inline', props.small && 'govuk-radios--small'),
  })

export interface CheckboxOption extends ChoiceOption {
  /** "None of these": with the script, ticking it unticks all others. */
  readonly exclusive?: boolean
}

export interface CheckboxFieldProps extends FieldOf {
  readonly options: readonly (CheckboxOption | Divider)[]
  readonly values: readonly string[]
  readonly small?: boolean
}

/** Any of few. The first choice has the id of the field. */
export const checkboxField = (props: CheckboxFieldProps): Html =>
  checkboxes({
    ...severalInputs(props),
    name: props.name,
    values: props.values,
    items: props.options.map(option =>
      'divider' in option
        ? option
        : { ...choice(option), ...(option.exclusive === true && { behaviour: 'exclusive' as const }) },
    ),
    classes: classes(props.small && 'govuk-checkboxes--small'),
  })

export interface DateFieldProps extends FieldOf {
  /** As it was typed. */
  readonly value: TypedDate
}

/**
 * A date that people know, in three boxes. For the field "held" their names and ids are "held-day", "held-month" and
 * "held-year"; nothing has the id "held", so links to the field must lead to "held-day": see `problemSummary`. A problem of
 * "held" marks all boxes, one of "held-month" only that. An example is the hint where none is given.
 */
export const dateField = (props: DateFieldProps): Html => {
  const { name, problems, value } = props
  const parts = [
    { name: 'day', label: 'Day', value: value.day, width: 2 },
    { name: 'month', label: 'Month', value: value.month, width: 2 },
    { name: 'year', label: 'Year', value: value.year, width: 4 },
  ] as const satisfies readonly DateBox[]
  const boxes = parts.map(part => ({ ...part, id: `${name}-${part.name}` }))
  const isWrong = (field: string) => problems.some(problem => problem.field === field)
  return dateInput({
    ...severalInputs(
      { hint: 'For example, 10 3 2026', ...props },
      boxes.map(({ id }) => id),
    ),
    id: name,
    namePrefix: name,
    boxes: boxes.map(box => ({ ...box, ...(isWrong(box.id) && !isWrong(name) && { error: true }) })),
    // A box takes the focus, which the element round the three cannot: a link to it would lead nowhere.
    attributes: { id: null },
  })
}
