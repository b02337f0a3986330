import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface BackLinkProps {
  /** "Back" where it is left out. */
  readonly content?: Content
  /** "#" where it is left out. */
  readonly href?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK back link. */
export const backLink = (props: BackLinkProps): Html =>
  html`<a${attributes({ href: props.href ?? '#', class: classes('govuk-back-link', props.classes), ...props.attributes })}>${props.content ?? 'Back'}</a>`
