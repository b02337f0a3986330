import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface GenericHeaderProps {
  /** The product's own name or mark. */
  readonly logo: Content
  /** "/" where it is left out. */
  readonly url?: string
  readonly containerClasses?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK generic header: for services that are not on GOV.UK, so without the crown. */
export const genericHeader = (props: GenericHeaderProps): Html =>
  html`<div${attributes({ class: classes('govuk-generic-header', props.classes), ...props.attributes })}>
  <div class="govuk-generic-header__container ${props.containerClasses ?? 'govuk-width-container'}">
    <div class="govuk-generic-header__logo"><a href="${props.url ?? '/'}" class="govuk-generic-header__homepage-link">${props.logo}</a></div>
  </div>
</div>`
