import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'
import { tag, type TagProps } from './tag.ts'

export interface PhaseBannerProps {
  readonly tag: Omit<TagProps, 'attributes'>
  readonly content: Content
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK phase banner: how finished the service is. */
export const phaseBanner = (props: PhaseBannerProps): Html => {
  const own = { class: classes('govuk-phase-banner govuk-width-container', props.classes), ...props.attributes }
  return html`<div${attributes(own)}>
  <p class="govuk-phase-banner__content">
    ${tag({ content: props.tag.content, classes: classes('govuk-phase-banner__content__tag', props.tag.classes) })}
    <span class="govuk-phase-banner__text">${props.content}</span>
  </p>
</div>`
}
