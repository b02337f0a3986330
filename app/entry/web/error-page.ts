import type { Visitor } from '#modules/accounts/index.ts'
import type { ErrorStatus, Failure, SentForm } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
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
  507: {
    title: 'The disk of the server is full',
    text: 'Nothing was saved. Tell whoever looks after the server, and try again when there is space.',
  },
  500: {
    title: 'Sorry, something went wrong',
    text: 'This is a mistake in the program and not yours. What you sent was not kept. Go back: what you typed may still be there.',
  },
}

/** Longer texts are shown, so that they can be copied to where they are safe. */
const isLong = (text: string): boolean => text.length > 80 || text.includes('\n')

const againForm = ({ path, fields }: SentForm): Html => {
  const long = fields.filter(([, text]) => isLong(text)).length
  const field = ([name, text]: readonly [string, string], i: number): Html =>
    isLong(text)
      ? textarea({
          name,
          id: `sent-${i}`,
          label: { content: long === 1 ? 'What you typed' : `What you typed (${name})` },
          value: text,
          rows: 15,
        })
      : html`<input type="hidden" name="${name}" value="${text}" />`
  return html`<form method="post" action="${path}">
    ${fields.map(field)} ${button({ content: 'Send it again', preventDoubleClick: true })}
  </form>`
}

const main = ({ title, text }: Words, again: SentForm | null): Html =>
  html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${text}</p>
    ${again !== null && againForm(again)}
    <p class="govuk-body"><a class="govuk-link" href="/">Go to the start page</a></p>`

/** The page for a request that went wrong; a message of our own errors takes the place of the general words. */
export const errorPage =
  (print: (visitor: Visitor | null, page: PageProps) => string) =>
  (status: ErrorStatus, visitor: Visitor | null, { message, again }: Failure): string => {
    const { title, text } = words[status]
    if (status !== 507) return print(visitor, { title, main: main({ title, text: message ?? text }, null) })
    const kept = again === null ? text : `${text} What you typed is kept on this page: leave it open until then.`
    return print(visitor, { title, main: main({ title, text: kept }, again) })
  }
