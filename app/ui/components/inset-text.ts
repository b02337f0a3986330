import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface InsetTextProps {
  readonly content: Content
  readonly id?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK inset text. */
export const insetText = (props: InsetTextProps): Html =>
  html`<div${attributes({ id: props.id, class: classes('govuk-inset-text', props.classes), ...props.attributes })}>${props.content}</div>`
