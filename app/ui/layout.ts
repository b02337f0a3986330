import { genericHeader } from './components/generic-header.ts'
import { skipLink } from './components/skip-link.ts'
import { attributes, classes, html, type Html } from './html.ts'

/** Addresses of the files that every page loads. */
export interface LayoutAssets {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** Address of a script that only some pages load, by its name. */
  readonly script: (name: string) => string
  readonly icon: string
}

export interface FrameLink {
  readonly text: string
  readonly href: string
}

/** What the header offers: it depends on who looks. */
export interface Frame {
  readonly links: readonly FrameLink[]
  /** Null for somebody who has not signed in. */
  readonly signedIn: { readonly name: string; readonly signOut: string } | null
  /** Printed across the top of every page, such as what is shown being an example. */
  readonly banner?: Html
}

export interface PageProps {
  /** Names the page in the title of the window; an error is said first. */
  readonly title: string
  readonly hasErrors?: boolean
  readonly main: Html
  /** Wide pages use the whole of a desk's screen. */
  readonly wide?: boolean
  /** Names of scripts of `assets/` that this page loads beside those of every page: "passkey.js". */
  readonly scripts?: readonly string[]
  readonly classes?: string
  readonly frame?: Frame
  /** Address of this page's entry among the links of the header. */
  readonly section?: string
}

/** Prints a whole page. */
export type Layout = (page: PageProps) => string

const product = 'Matters Arising'

// Three lines of a page of minutes, the last of them open: what is not yet accounted for.
const mark = html`<svg class="ma-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
  <path class="ma-mark__done" d="M3 7h18M3 16h18" />
  <path class="ma-mark__open" d="M3 25h9" />
  <path class="ma-mark__tick" d="M24 6.5l2 2 4-4M24 15.5l2 2 4-4" />
  <circle class="ma-mark__dot" cx="27" cy="25" r="2.6" />
</svg>`

const navigation = (frame: Frame, section: string | undefined): Html => {
  const { links, signedIn } = frame
  return html`<nav class="ma-nav" aria-label="Main">
      <ul class="ma-nav__list">
        ${links.map(({ text, href }) => html`<li><a href="${href}"${attributes({ 'aria-current': href === section ? 'page' : null })}>${text}</a></li>`)}
      </ul>
    </nav>
    ${
      signedIn === null
        ? ''
        : html`<form class="ma-nav__account" method="post" action="${signedIn.signOut}">
            <span>${signedIn.name}</span> <button type="submit" class="ma-nav__button">Sign out</button>
          </form>`
    }`
}

const header = (container: string, { frame, section }: PageProps): Html =>
  html`<header class="govuk-template__header">
    ${genericHeader({ logo: html`${mark}<span class="ma-product">${product}</span>`, classes: 'ma-header', containerClasses: container })}
    ${frame && html`<div class="ma-nav-bar"><div class="${container} ma-nav-bar__inside">${navigation(frame, section)}</div></div>`}
    ${frame?.banner}
  </header>`

const footer = (container: string): Html =>
  html`<footer class="ma-footer">
    <div class="${container}">
      <p class="govuk-body-s ma-footer__promise">Nothing that was agreed is ever lost between meetings.</p>
    </div>
  </footer>`

/** Makes the layout: our own header and footer, no crown, nothing from any other host, no inline script or style. */
export const createLayout =
  (assets: LayoutAssets): Layout =>
  page => {
    const container = classes('govuk-width-container ma-container', page.wide === true && 'ma-container--wide')
    return html`<!DOCTYPE html>
      <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>${page.hasErrors === true && 'Error: '}${page.title} – ${product}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light" />
          <meta name="theme-color" content="#17324d" />
          <link rel="icon" type="image/svg+xml" href="${assets.icon}" />
          ${assets.styles.map(href => html`<link rel="stylesheet" href="${href}" /> `)}
          ${[...assets.scripts, ...(page.scripts ?? []).map(assets.script)].map(src => html`<script type="module" src="${src}"></script> `)}
        </head>
        <body class="govuk-template__body ${page.classes}">
          ${skipLink({ content: 'Skip to main content', href: '#main-content' })} ${header(container, page)}
          <div class="${container}">
            <main class="govuk-main-wrapper" id="main-content">${page.main}</main>
          </div>
          ${footer(container)}
        </body>
      </html> `.toString()
  }
