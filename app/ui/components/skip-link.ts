import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface SkipLinkProps {
  readonly content: Content
  /** "#content" where it is left out. */
  readonly href?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK skip link: the first thing that the Tab key reaches. */
export const skipLink = (props: SkipLinkProps): Html => {
  const own = {
    href: props.href ?? '#content',
    class: classes('govuk-skip-link', props.classes),
    ...props.attributes,
    'data-module': 'govuk-skip-link',
  }
  return html`<a${attributes(own)}>${props.content}</a>`
}
