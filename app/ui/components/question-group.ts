import { attributes, classes, html, type Attributes, type Html } from '../html.ts'
import { errorMessage, type ErrorMessageProps } from './error-message.ts'
import { fieldset, type FieldsetProps } from './fieldset.ts'
import { hint, type HintProps } from './hint.ts'

/** What every question with several inputs has. */
export interface QuestionProps {
  readonly fieldset?: Omit<FieldsetProps, 'content' | 'role'>
  readonly hint?: HintProps
  readonly error?: ErrorMessageProps
  readonly formGroup?: { readonly classes?: string; readonly attributes?: Attributes }
  readonly classes?: string
  readonly attributes?: Attributes
}

/** Where a question's hint and error stand in the page. */
export interface QuestionPlace {
  /** The ids of the hint and the error are made from it. */
  readonly id: string
  readonly role?: string
  /** Ids of other elements that describe the question. */
  readonly describedBy?: string | undefined
}

/**
 * A question's legend, hint, error and inputs as GOV.UK groups them. `inputs` prints the inputs; it is given the ids that
 * describe them all, for where there is no fieldset to carry these.
 */
export const questionGroup = (
  props: QuestionProps,
  { id, role, describedBy: others }: QuestionPlace,
  inputs: (describedBy: string) => Html,
): Html => {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = classes(others, props.hint && hintId, props.error && errorId)
  const own = {
    class: classes('govuk-form-group', props.error && 'govuk-form-group--error', props.formGroup?.classes),
    ...props.formGroup?.attributes,
  }
  const content = html`${props.hint && hint({ ...props.hint, id: hintId })}
${props.error && errorMessage({ ...props.error, id: errorId })}
${inputs(describedBy)}`
  const described = describedBy === '' ? {} : { describedBy }
  const inside =
    props.fieldset === undefined
      ? content
      : fieldset({ ...props.fieldset, ...(role === undefined ? {} : { role }), ...described, content })
  return html`<div${attributes(own)}>${inside}</div>`
}
