import { attributes, classes, html, type Html } from '../html.ts'
import { formGroup, type FieldProps } from './form-group.ts'

export interface TextareaProps extends FieldProps {
  /** What was typed, shown again. */
  readonly value?: string
  /** Height in lines; 5 where it is left out. */
  readonly rows?: number
  readonly spellcheck?: boolean
  readonly autocomplete?: string
}

/** GOV.UK textarea. A first line break is doubled, because a browser drops the one after the opening tag. */
export const textarea = (props: TextareaProps): Html =>
  formGroup(props, ({ id, describedBy }) => {
    const own = {
      class: classes('govuk-textarea', props.error && 'govuk-textarea--error', props.classes),
      id,
      name: props.name,
      rows: props.rows ?? 5,
      spellcheck: props.spellcheck === undefined ? null : String(props.spellcheck),
      disabled: props.disabled,
      'aria-describedby': describedBy,
      autocomplete: props.autocomplete,
      ...props.attributes,
    }
    const value = props.value ?? ''
    return html`<textarea${attributes(own)}>${value.startsWith('\n') && '\n'}${value}</textarea>`
  })
