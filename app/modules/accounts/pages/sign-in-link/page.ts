import type { Context } from 'hono'
import type { Route } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { spendLink } from '../../commands/spend-link.ts'
import { nobody, type Account, type Visitor } from '../../model.ts'
import { accountOfLink } from '../../queries/find-link.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { buttonForm } from '../button-form.ts'
import { readFields } from '../read-fields.ts'

const offer = (account: Account, token: string): Html =>
  html`<h1 class="govuk-heading-l">Sign in</h1>
    <p class="govuk-body">You sign in as <strong>${account.name}</strong> (${account.email}).</p>
    ${buttonForm({ action: paths.signInLinkSpend, label: 'Sign in', fields: { token } })}`

const useless = html`<h1 class="govuk-heading-l">This link no longer works</h1>
  <p class="govuk-body">A link to sign in works once, and for a short time. This one was used, or is too old.</p>
  ${button({ content: 'Ask for another link', href: paths.signIn() })}`

/**
 * The link of a mail. Looking at it shows a button, and only the button signs in: programs that look at mail before people do
 * would use the link up.
 */
export const signInLinkRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const print = (c: Context, main: Html, status: 200 | 400): Response => {
    c.header('cache-control', 'no-store')
    const title = status === 200 ? 'Sign in' : 'This link no longer works'
    return c.html(deps.print({ actor: null, sessionId: null }, { title, main }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.signInLinkPattern,
      access: 'anyone',
      audit: 'nothing, because looking at a link does not use it',
      handle: async c => {
        const token = c.req.param('token') ?? ''
        const account = await deps.look(nobody, look => accountOfLink(look, token))
        return account === null ? print(c, useless, 400) : print(c, offer(account, token), 200)
      },
    },
    {
      method: 'POST',
      path: paths.signInLinkSpend,
      access: 'anyone',
      audit: 'session.opened',
      handle: async (c, visitor) => {
        const token = (await readFields(c)).text('token')
        const browser = deps.browserOf(c, visitor)
        const signedIn = await deps.perform(nobody, act => spendLink(act, { token, browser }))
        if (signedIn === null) return print(c, useless, 400)
        deps.cookie.set(c, signedIn.token)
        return c.redirect(signedIn.next, 303)
      },
    },
  ]
}
