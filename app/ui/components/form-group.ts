import { attributes, classes, html, type Attributes, type Html } from '../html.ts'
import { errorMessage, type ErrorMessageProps } from './error-message.ts'
import { hint, type HintProps } from './hint.ts'
import { label, type LabelProps } from './label.ts'

/** What every field with one input has. */
export interface FieldProps {
  readonly name: string
  /** The name, where it is left out. */
  readonly id?: string
  readonly label: LabelProps
  readonly hint?: HintProps
  readonly error?: ErrorMessageProps
  /** Ids of other elements that describe the field. */
  readonly describedBy?: string
  readonly disabled?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
  readonly formGroup?: {
    readonly classes?: string
    readonly attributes?: Attributes
    readonly beforeInput?: Html | string
    readonly afterInput?: Html | string
  }
}

/** Attributes that the input of a group must carry. */
export interface InputAttributes {
  readonly id: string
  readonly describedBy: string | null
}

/** A field's label, hint, error and input as GOV.UK groups them; `input` prints the input itself. */
export const formGroup = (props: FieldProps, input: (own: InputAttributes) => Html): Html => {
  const id = props.id ?? props.name
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = classes(props.describedBy, props.hint && hintId, props.error && errorId)
  const group = props.formGroup
  const own = {
    class: classes('govuk-form-group', props.error && 'govuk-form-group--error', group?.classes),
    ...group?.attributes,
  }
  return html`<div${attributes(own)}>
${label({ ...props.label, for: id })}
${props.hint && hint({ ...props.hint, id: hintId })}
${props.error && errorMessage({ ...props.error, id: errorId })}
${group?.beforeInput}${input({ id, describedBy: describedBy === '' ? null : describedBy })}${group?.afterInput}
</div>`
}
