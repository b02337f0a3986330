import type { ErrorStatus } from '#platform/http/create-app.ts'
import { html, type Html } from '#ui/html.ts'
import type { Layout } from '#ui/layout.ts'

interface Words {
  readonly title: string
  readonly text: string
}

const words: Readonly<Record<ErrorStatus, Words>> = {
  404: { title: 'Page not found', text: 'If you typed the address, check that it is correct.' },
  405: { title: 'Start from the form', text: 'This address is for what a form sends, and nothing was sent.' },
  500: {
    title: 'Sorry, something went wrong',
    text: 'This is a mistake in the program and not yours. Nothing you gave was kept. Try again, perhaps with one file at a time.',
  },
}

const main = ({ title, text }: Words): Html =>
  html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${text}</p>
    <p class="govuk-body"><a class="govuk-link" href="/">Read minutes</a></p>`

/** The page for a request that went wrong. */
export const errorPage =
  (layout: Layout) =>
  (status: ErrorStatus): string =>
    layout({ title: words[status].title, main: main(words[status]) })
