import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface SummaryError {
  readonly content: Content
  /** The field to mend: "#files". */
  readonly href?: string
  readonly attributes?: Attributes
}

export interface ErrorSummaryProps {
  readonly title: Content
  readonly description?: Content
  readonly errors?: readonly SummaryError[]
  readonly disableAutoFocus?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
}

const entry = (error: SummaryError): Html =>
  error.href === undefined
    ? html`<li>${error.content}</li>`
    : html`<li><a${attributes({ href: error.href, ...error.attributes })}>${error.content}</a></li>`

/** GOV.UK error summary: at the top of a page, a link to each field that is wrong. */
export const errorSummary = (props: ErrorSummaryProps): Html => {
  const own = {
    class: classes('govuk-error-summary', props.classes),
    'data-disable-auto-focus': props.disableAutoFocus === undefined ? null : String(props.disableAutoFocus),
    ...props.attributes,
    'data-module': 'govuk-error-summary',
  }
  const list = props.errors ?? []
  return html`<div${attributes(own)}>
  <div role="alert">
    <h2 class="govuk-error-summary__title">${props.title}</h2>
    <div class="govuk-error-summary__body">
      ${props.description !== undefined && html`<p>${props.description}</p>`}
      ${
        list.length > 0 &&
        html`<ul class="govuk-list govuk-error-summary__list">
          ${list.map(entry)}
        </ul>`
      }
    </div>
  </div>
</div>`
}
