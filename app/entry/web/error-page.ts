import type { Visitor } from '#modules/accounts/index.ts'
import type { ErrorStatus } from '#platform/http/route.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProps } from '#ui/layout.ts'

interface Words {
  readonly title: string
  readonly text: string
}

const words: Readonly<Record<ErrorStatus, Words>> = {
  403: { title: 'You cannot do this', text: 'Your account is not allowed to do this. Ask the clerk of the body.' },
  404: { title: 'Page not found', text: 'If you typed the address, check that it is correct.' },
  405: { title: 'Start from the form', text: 'This address is for what a form sends, and nothing was sent.' },
  409: {
    title: 'Somebody else changed this',
    text: 'Nothing was overwritten. Go back, and look at what is there now.',
  },
  500: {
    title: 'Sorry, something went wrong',
    text: 'This is a mistake in the program and not yours. What you sent was not kept. Go back: what you typed may still be there.',
  },
}

const main = ({ title, text }: Words): Html =>
  html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${text}</p>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to the start page</a></p>`

/** The page for a request that went wrong; a message of our own errors takes the place of the general words. */
export const errorPage =
  (print: (visitor: Visitor | null, page: PageProps) => string) =>
  (status: ErrorStatus, visitor: Visitor | null, message: string | null): string => {
    const { title, text } = words[status]
    return print(visitor, { title, main: main({ title, text: message ?? text }) })
  }
