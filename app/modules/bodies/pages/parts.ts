/** What the pages of the module share. */
import type { Problem } from '#kernel/errors.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import type { PageProps } from '#ui/layout.ts'
import type { Body } from '../model.ts'
import { paths } from '../paths.ts'

export interface Crumb {
  readonly content: Content
  readonly href: string
}

export const bodiesCrumb: Crumb = { content: 'Bodies', href: paths.bodies }
export const organisationsCrumb: Crumb = { content: 'Organisations', href: paths.organisations }
export const peopleCrumb: Crumb = { content: 'People', href: paths.people }

/** The way to a page below a body's. */
export const bodyCrumbs = ({ name, slug }: Body): readonly Crumb[] => [
  bodiesCrumb,
  { content: name, href: paths.body(slug) },
]

interface MainProps {
  readonly crumbs: readonly Crumb[]
  readonly heading: Content
  /** Above the heading: what the thing is. */
  readonly caption?: Content
  readonly problems?: readonly Problem[]
  /** Names of the fields that are dates. */
  readonly dates?: readonly string[]
  /** What was just done. */
  readonly done?: Content | null
  readonly content: Html
}

const doneBanner = (content: Content): Html =>
  notificationBanner({
    type: 'success',
    disableAutoFocus: true,
    content: html`<p class="govuk-notification-banner__heading">${content}</p>`,
  })

/** The main part of a page: where it is, what is wrong, what was done, its heading, and the rest. */
export const mainOf = (props: MainProps): Html =>
  html`${breadcrumbs({ items: props.crumbs, collapseOnMobile: true })}
  ${problemSummary({ problems: props.problems ?? [], dates: props.dates ?? [] })}
  ${props.done != null && doneBanner(props.done)}
  ${props.caption !== undefined && html`<span class="govuk-caption-l">${props.caption}</span>`}
  <h1 class="govuk-heading-l">${props.heading}</h1>
  ${props.content}`

interface FormProps {
  readonly content: Html
  readonly submit: string
  /** Where somebody goes who changes their mind. */
  readonly cancel: string
  /** "Cancel" where it is left out. */
  readonly cancelText?: string
  /** The version of what the form changes. */
  readonly version?: number
  readonly warning?: boolean
}

/** A form that sends to its own address. */
export const formOf = ({ content, submit, cancel, cancelText = 'Cancel', version, warning = false }: FormProps): Html =>
  html`<form method="post" novalidate class="ma-narrow">
    ${version !== undefined && html`<input type="hidden" name="version" value="${version}" />`} ${content}
    <div class="govuk-button-group">
      ${button({ content: submit, preventDoubleClick: true, ...(warning && { classes: 'govuk-button--warning' }) })}
      <a class="govuk-link" href="${cancel}">${cancelText}</a>
    </div>
  </form>`

/** Suggestions for a field, whose `list` attribute is the id. */
export const suggestions = (id: string, names: readonly string[]): Html =>
  html`<datalist id="${id}">${[...new Set(names)].map(name => html`<option value="${name}"></option>`)}</datalist>`

/** A link. */
export const link = (href: string, content: Content): Html => html`<a class="govuk-link" href="${href}">${content}</a>`

/** A link whose words mean something only beside what stands near it: the rest is said to those who hear it alone. */
export const linkAbout = (href: string, content: Content, about: string): Html =>
  html`<a class="govuk-link" href="${href}">${content}<span class="govuk-visually-hidden"> ${about}</span></a>`

/** A link that looks like a button. */
export const actionLink = (href: string, content: string, classes = 'govuk-button--secondary'): Html =>
  button({ content, href, classes })

/** A page of the module; `section` marks the link of the header. */
export const pageOf = (title: string, main: Html, section: 'bodies' | 'people' = 'bodies'): PageProps => ({
  title,
  main,
  section: section === 'people' ? paths.people : paths.bodies,
})
