import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface LegendProps {
  readonly content: Content
  /** True where the legend is the page's only heading. */
  readonly isPageHeading?: boolean
  readonly classes?: string
}

export interface FieldsetProps {
  readonly legend?: LegendProps
  /** The fields that the legend names together. */
  readonly content?: Html
  /** Ids of other elements that describe the fields. */
  readonly describedBy?: string
  readonly role?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

const printLegend = (legend: LegendProps): Html =>
  html`<legend class="${classes('govuk-fieldset__legend', legend.classes)}">${
    legend.isPageHeading === true ? html`<h1 class="govuk-fieldset__heading">${legend.content}</h1>` : legend.content
  }</legend>`

/** GOV.UK fieldset: fields that answer one question. */
export const fieldset = (props: FieldsetProps): Html => {
  const own = {
    class: classes('govuk-fieldset', props.classes),
    role: props.role,
    'aria-describedby': props.describedBy,
    ...props.attributes,
  }
  return html`<fieldset${attributes(own)}>${props.legend && printLegend(props.legend)}
${props.content}
</fieldset>`
}
