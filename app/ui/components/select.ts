import { attributes, classes, html, type Attributes, type Html } from '../html.ts'
import { formGroup, type FieldProps } from './form-group.ts'

export interface SelectItem {
  readonly text: string
  /** The text, where it is left out. */
  readonly value?: string
  /** Says so for this one, whatever the value of the field. */
  readonly selected?: boolean
  readonly disabled?: boolean
  readonly attributes?: Attributes
}

export interface SelectProps extends FieldProps {
  readonly items: readonly SelectItem[]
  /** Value of the item that was chosen. */
  readonly value?: string
}

/** GOV.UK select: one of many. Where there are few, radios are easier. */
export const select = (props: SelectProps): Html =>
  formGroup(props, ({ id, describedBy }) => {
    const own = {
      class: classes('govuk-select', props.classes, props.error && 'govuk-select--error'),
      id,
      name: props.name,
      disabled: props.disabled,
      'aria-describedby': describedBy,
      ...props.attributes,
    }
    const option = (item: SelectItem): Html => {
      const selected = item.selected ?? (item.value ?? item.text) === props.value
      return html`<option${attributes({ value: item.value, selected, disabled: item.disabled, ...item.attributes })}>${item.text}</option>`
    }
    return html`<select${attributes(own)}>${props.items.map(option)}</select>`
  })
