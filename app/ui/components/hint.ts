import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface HintProps {
  readonly content: Content
  readonly id?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK hint: help that belongs to one field. */
export const hint = (props: HintProps): Html =>
  html`<div${attributes({ id: props.id, class: classes('govuk-hint', props.classes), ...props.attributes })}>${props.content}</div>`
