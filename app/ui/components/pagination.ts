import { attributes, classes, html, type Attributes, type Content, type Html, type Value } from '../html.ts'

export interface PaginationLink {
  readonly href: string
  /** "Previous page" and "Next page" where it is left out. */
  readonly content?: Content
  /** What is there; shown where there are no numbers. */
  readonly labelText?: string
  readonly attributes?: Attributes
}

export interface PaginationPage {
  readonly number: number | string
  readonly href: string
  readonly current?: boolean
  /** "Page 2" where it is left out. */
  readonly visuallyHiddenText?: string
  readonly attributes?: Attributes
}

export interface PaginationProps {
  readonly previous?: PaginationLink
  readonly next?: PaginationLink
  /** Without it the links stand below each other, with their labels. */
  readonly items?: readonly (PaginationPage | 'ellipsis')[]
  /** "Pagination" where it is left out. */
  readonly landmarkLabel?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

const paths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const
const titles = { prev: 'Previous', next: 'Next' } as const

const arrow = (way: 'prev' | 'next'): Html =>
  html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--${way}"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d="${paths[way]}"></path>
  </svg>`

const arrowLink = (way: 'prev' | 'next', link: PaginationLink, block: boolean): Html => {
  const own = { class: 'govuk-link govuk-pagination__link', href: link.href, rel: way, ...link.attributes }
  const title = classes(
    'govuk-pagination__link-title',
    block && link.labelText === undefined && 'govuk-pagination__link-title--decorated',
  )
  const content = link.content ?? html`${titles[way]}<span class="govuk-visually-hidden"> page</span>`
  const label =
    block &&
    link.labelText !== undefined &&
    html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${link.labelText}</span>`
  const first: Value = (block || way === 'prev') && arrow(way)
  const last: Value = !block && way === 'next' && arrow(way)
  return html`<div class="govuk-pagination__${way}"><a${attributes(own)}>${first}<span class="${title}">${content}</span>${label}${last}</a></div>`
}

const entry = (page: PaginationPage | 'ellipsis'): Html => {
  if (page === 'ellipsis') return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>`
  const own = {
    class: 'govuk-link govuk-pagination__link',
    href: page.href,
    'aria-label': page.visuallyHiddenText ?? `Page ${page.number}`,
    'aria-current': page.current === true && 'page',
    ...page.attributes,
  }
  const item = classes('govuk-pagination__item', page.current === true && 'govuk-pagination__item--current')
  return html`<li class="${item}"><a${attributes(own)}>${page.number}</a></li>`
}

/** GOV.UK pagination: the other pages of a long list, or the parts before and after this one. */
export const pagination = (props: PaginationProps): Html => {
  const { previous, next, items } = props
  const block = items === undefined && (previous !== undefined || next !== undefined)
  const own = {
    class: classes('govuk-pagination', block && 'govuk-pagination--block', props.classes),
    'aria-label': props.landmarkLabel ?? 'Pagination',
    ...props.attributes,
  }
  return html`<nav${attributes(own)}>
${previous && arrowLink('prev', previous, block)}
${items && html`<ul class="govuk-pagination__list">${items.map(entry)}</ul>`}
${next && arrowLink('next', next, block)}
</nav>`
}
