import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface LabelProps {
  /** Nothing is printed for "". */
  readonly content: Content
  /** Id of the field. */
  readonly for?: string
  /** True where the label is the page's only heading. */
  readonly isPageHeading?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK label. */
export const label = (props: LabelProps): Html => {
  if (props.content === '') return html``
  const own = { class: classes('govuk-label', props.classes), ...props.attributes, for: props.for }
  const printed = html`<label${attributes(own)}>${props.content}</label>`
  return props.isPageHeading === true ? html`<h1 class="govuk-label-wrapper">${printed}</h1>` : printed
}
