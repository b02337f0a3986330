import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface ErrorMessageProps {
  readonly content: Content
  readonly id?: string
  /** Said before the message to those who hear the page; "" leaves it out. */
  readonly visuallyHiddenText?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK error message: beside the field that is wrong. */
export const errorMessage = (props: ErrorMessageProps): Html => {
  const hidden = props.visuallyHiddenText ?? 'Error'
  const own = { id: props.id, class: classes('govuk-error-message', props.classes), ...props.attributes }
  const prefix = hidden !== '' && html`<span class="govuk-visually-hidden">${hidden}:</span> `
  return html`<p${attributes(own)}>${prefix}${props.content}</p>`
}
