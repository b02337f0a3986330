import { attributes, classes, html, type Attributes, type Html } from '../html.ts'
import { input } from './input.ts'
import { questionGroup, type QuestionProps } from './question-group.ts'

export interface DateBox {
  /** Name of the box within the question, "day": its id and its name are made from it. */
  readonly name: string
  readonly label: string
  readonly id?: string
  /** What was typed, shown again. */
  readonly value?: string
  /** Width in figures. */
  readonly width?: 2 | 4
  /** Where no box says true, a question with an error marks all that do not say false. */
  readonly error?: boolean
  /** "numeric" where it is left out. */
  readonly inputmode?: string
  readonly pattern?: string
  readonly autocomplete?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

export interface DateInputProps extends QuestionProps {
  readonly id: string
  /** "held" makes the names "held-day", "held-month" and "held-year". */
  readonly namePrefix?: string
  readonly boxes: readonly DateBox[]
}

/** GOV.UK date input: a date that people know, in three boxes. */
export const dateInput = (props: DateInputProps): Html => {
  const someMarked = props.boxes.some(({ error }) => error === true)
  const box = ({ name, label, width, error, classes: added, ...rest }: DateBox): Html => {
    const marked = error ?? (props.error !== undefined && !someMarked)
    return html`<div class="govuk-date-input__item">${input({
      inputmode: 'numeric',
      id: `${props.id}-${name}`,
      ...rest,
      name: props.namePrefix === undefined ? name : `${props.namePrefix}-${name}`,
      label: { content: label, classes: 'govuk-date-input__label' },
      classes: classes(
        'govuk-date-input__input',
        marked && 'govuk-input--error',
        width && `govuk-input--width-${width}`,
        added,
      ),
    })}</div>`
  }
  const place = { id: props.id, role: 'group', describedBy: props.fieldset?.describedBy }
  const own = { class: classes('govuk-date-input', props.classes), id: props.id, ...props.attributes }
  return questionGroup(props, place, () => html`<div${attributes(own)}>${props.boxes.map(box)}</div>`)
}
