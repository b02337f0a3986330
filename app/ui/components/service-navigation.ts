import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface NavigationItem {
  readonly content: Content
  readonly href?: string
  /** It is this page. */
  readonly current?: boolean
  /** This page is below it. */
  readonly active?: boolean
  readonly attributes?: Attributes
}

export interface ServiceNavigationProps {
  readonly serviceName?: string
  readonly serviceUrl?: string
  readonly navigation?: readonly NavigationItem[]
  /** Names the whole where the name of the service stands in it; "Service information" where it is left out. */
  readonly ariaLabel?: string
  /** Names the list of links; the text of the menu button where it is left out. */
  readonly navigationLabel?: string
  readonly navigationId?: string
  readonly navigationClasses?: string
  /** On a phone, with the script, the links are behind a button. Where it is left out: if there are two or more. */
  readonly collapseNavigationOnMobile?: boolean
  readonly menuButtonText?: string
  readonly menuButtonLabel?: string
  /** Markup of our own before and after what is there; in the list it must be `li` elements. */
  readonly slots?: {
    readonly start?: Html
    readonly end?: Html
    /** The end stands on the line of the links. */
    readonly endInline?: boolean
    readonly navigationStart?: Html
    readonly navigationEnd?: Html
  }
  readonly classes?: string
  readonly attributes?: Attributes
}

const entry = ({ content, href, current, active, attributes: added }: NavigationItem): Html => {
  const marked = current === true || active === true
  const inside = marked ? html`<strong class="govuk-service-navigation__active-fallback">${content}</strong>` : content
  const state = { 'aria-current': marked && (current === true ? 'page' : 'true') }
  const link = { class: 'govuk-service-navigation__link', href, ...state, ...added }
  const item = classes('govuk-service-navigation__item', marked && 'govuk-service-navigation__item--active')
  return html`<li class="${item}">${
    href === undefined
      ? html`<span${attributes({ class: 'govuk-service-navigation__text', ...state })}>${inside}</span>`
      : html`<a${attributes(link)}>${inside}</a>`
  }</li>`
}

const menuButton = (props: ServiceNavigationProps, text: string, controls: string): Html => {
  const own = {
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': controls,
    'aria-label': props.menuButtonLabel === text ? null : props.menuButtonLabel,
    hidden: true,
    'aria-hidden': 'true',
  }
  return html`<button${attributes(own)}>${text}</button>`
}

const links = (props: ServiceNavigationProps): Html | null => {
  const items = props.navigation ?? []
  const { navigationStart, navigationEnd } = props.slots ?? {}
  if (items.length === 0 && navigationStart === undefined && navigationEnd === undefined) return null
  const id = props.navigationId ?? 'navigation'
  const text = props.menuButtonText ?? 'Menu'
  const own = {
    'aria-label': props.navigationLabel ?? text,
    class: classes('govuk-service-navigation__wrapper', props.navigationClasses),
  }
  return html`<nav${attributes(own)}>
${(props.collapseNavigationOnMobile ?? items.length > 1) && menuButton(props, text, id)}
<ul class="govuk-service-navigation__list" id="${id}">${navigationStart}${items.map(entry)}${navigationEnd}</ul>
</nav>`
}

const serviceName = (name: string, url: string | undefined): Html =>
  html`<span class="govuk-service-navigation__service-name">${
    url === undefined
      ? html`<span class="govuk-service-navigation__text">${name}</span>`
      : html`<a href="${url}" class="govuk-service-navigation__link">${name}</a>`
  }</span>`

/** GOV.UK service navigation: the name of the service, and the links to its parts. */
export const serviceNavigation = (props: ServiceNavigationProps): Html => {
  const { start, end, endInline } = props.slots ?? {}
  const named = props.serviceName !== undefined || start !== undefined || end !== undefined
  const own = {
    'aria-label': named && (props.ariaLabel ?? 'Service information'),
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const container = classes(
    'govuk-width-container',
    endInline === true && 'govuk-service-navigation__inlining-container',
  )
  const inside = html`<div class="${container}">${start}
<div class="govuk-service-navigation__container">
${props.serviceName !== undefined && serviceName(props.serviceName, props.serviceUrl)}
${links(props)}
</div>
${end}</div>`
  return named ? html`<section${attributes(own)}>${inside}</section>` : html`<div${attributes(own)}>${inside}</div>`
}
