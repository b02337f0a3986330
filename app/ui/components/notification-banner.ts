import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface NotificationBannerProps {
  /** One line of text, set as a heading; or markup, set as it is. */
  readonly content: Content
  readonly title?: Content
  readonly titleId?: string
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  readonly type?: 'success'
  readonly role?: string
  readonly disableAutoFocus?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK notification banner. */
export const notificationBanner = (props: NotificationBannerProps): Html => {
  const success = props.type === 'success'
  const level = String(props.titleHeadingLevel ?? 2)
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const own = {
    class: classes('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes),
    role: props.role ?? (success ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': props.disableAutoFocus === undefined ? null : String(props.disableAutoFocus),
    ...props.attributes,
  }
  const plain = typeof props.content !== 'object'
  return html`<div${attributes(own)}>
  <div class="govuk-notification-banner__header"><h${level} class="govuk-notification-banner__title" id="${titleId}">${props.title ?? (success ? 'Success' : 'Important')}</h${level}></div>
  <div class="govuk-notification-banner__content">${plain ? html`<p class="govuk-notification-banner__heading">${props.content}</p>` : props.content}</div>
</div>`
}
