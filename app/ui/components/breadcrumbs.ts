import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface Breadcrumb {
  readonly content: Content
  /** Without it this is the page itself. */
  readonly href?: string
  readonly attributes?: Attributes
}

export interface BreadcrumbsProps {
  readonly items: readonly Breadcrumb[]
  /** On a phone only the first and the last are shown. */
  readonly collapseOnMobile?: boolean
  /** "Breadcrumb" where it is left out. */
  readonly labelText?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

const entry = ({ content, href, attributes: added }: Breadcrumb): Html =>
  href === undefined
    ? html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content}</li>`
    : html`<li class="govuk-breadcrumbs__list-item"><a${attributes({ class: 'govuk-breadcrumbs__link', href, ...added })}>${content}</a></li>`

/** GOV.UK breadcrumbs: where in the service this page is. */
export const breadcrumbs = (props: BreadcrumbsProps): Html => {
  const own = {
    class: classes(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile',
    ),
    ...props.attributes,
    'aria-label': props.labelText ?? 'Breadcrumb',
  }
  return html`<nav${attributes(own)}><ol class="govuk-breadcrumbs__list">${props.items.map(entry)}</ol></nav>`
}
