import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface TagProps {
  readonly content: Content
  /** "govuk-tag--red" and the like. */
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK tag: the state of a thing in a word. */
export const tag = (props: TagProps): Html =>
  html`<strong${attributes({ class: classes('govuk-tag', props.classes), ...props.attributes })}>${props.content}</strong>`
