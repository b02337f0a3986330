import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface DetailsProps {
  readonly summary: Content
  readonly content: Content
  readonly open?: boolean
  readonly id?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK details: more for those who want it. */
export const details = (props: DetailsProps): Html => {
  const own = { id: props.id, class: classes('govuk-details', props.classes), ...props.attributes, open: props.open }
  return html`<details${attributes(own)}>
  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${props.summary}</span></summary>
  <div class="govuk-details__text">${props.content}</div>
</details>`
}
