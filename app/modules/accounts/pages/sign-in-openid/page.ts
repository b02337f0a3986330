import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { NotThere } from '#kernel/errors.ts'
import { ownPath } from '#platform/http/own-path.ts'
import type { Route } from '#platform/http/route.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { departForOpenId, returnFromOpenId, signInWithOpenId } from '../../commands/sign-in-with-open-id.ts'
import { nobody, type Visitor } from '../../model.ts'
import type { OpenIdDoor } from '../../model/open-id.ts'
import { paths } from '../../paths.ts'
import { newToken } from '../../token.ts'
import type { AccountDeps } from '../account-deps.ts'

interface Words {
  readonly title: string
  readonly text: Html
}

const unavailable = (name: string): Words => ({
  title: `${name} does not answer`,
  text: html`<p class="govuk-body">Try again in some minutes, or sign in with a link by e-mail.</p>`,
})

const refused = (name: string): Words => ({
  title: `You were not signed in with ${name}`,
  text: html`<p class="govuk-body">
    You may have stopped half way, waited too long, or begun in another window. Begin again from here.
  </p>`,
})

const unknown = (name: string): Words => ({
  title: 'We do not know you yet',
  text: html`<p class="govuk-body">
      You have signed in with ${name}, but no account here is yours. Ask an administrator or the clerk of your body to add you.
    </p>
    <p class="govuk-body">
      If you have an account already, sign in with a link by e-mail once. Then connect ${name} on the page of your account.
    </p>`,
})

/** Signing in with an OpenID provider: setting out, and coming back. */
export const signInOpenIdRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const secure = deps.address.startsWith('https:')
  const ticketName = secure ? '__Secure-openid' : 'openid'
  // Lax, because the browser comes back from another site.
  const ticketOptions = { path: paths.openIdCallback, httpOnly: true, sameSite: 'Lax', secure } as const

  const door = (): OpenIdDoor => {
    if (deps.openId === null) throw new NotThere('page')
    return deps.openId
  }
  const explain = (c: Context, { title, text }: Words, status: 400 | 403 | 503): Response => {
    c.header('cache-control', 'no-store')
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${text} ${button({ content: 'Go to the sign-in page', href: paths.signIn() })}`
    return c.html(deps.print({ actor: null, sessionId: null }, { title, main }), status)
  }

  const depart = async (c: Context, visitor: Visitor): Promise<Response> => {
    const { name, start } = door()
    const trip = await start()
    if (trip === null) return explain(c, unavailable(name), 503)
    const ticket = newToken()
    const departure = { ...trip, ticket, next: ownPath(c.req.query('next')) }
    const browser = deps.browserOf(c, visitor)
    const { url, ...kept } = departure
    const may = await deps.perform(visitor.actor ?? nobody, act => departForOpenId(act, kept, browser))
    if (!may) return explain(c, refused(name), 400)
    c.header('cache-control', 'no-store')
    setCookie(c, ticketName, ticket, { ...ticketOptions, maxAge: 15 * 60 })
    return c.redirect(url, 303)
  }

  const comeBack = async (c: Context, visitor: Visitor): Promise<Response> => {
    const { name, finish } = door()
    const state = c.req.query('state') ?? ''
    const ticket = getCookie(c, ticketName) ?? ''
    deleteCookie(c, ticketName, ticketOptions)
    const actor = visitor.actor ?? nobody
    const trip = await deps.perform(actor, act => returnFromOpenId(act, { state, ticket }))
    if (trip === null) return explain(c, refused(name), 400)
    // The network is asked between two changes of the record, and never in one.
    const claims = await finish(new URL(c.req.url).search, trip)
    if (claims === 'refused') return explain(c, refused(name), 400)
    if (claims === 'unavailable') return explain(c, unavailable(name), 503)
    const browser = deps.browserOf(c, visitor)
    const token = await deps.perform(actor, act => signInWithOpenId(act, { claims, joins: trip.joins, browser }))
    if (token === null) return explain(c, unknown(name), 403)
    deps.cookie.set(c, token)
    return c.redirect(trip.next, 303)
  }

  return [
    {
      method: 'GET',
      path: paths.openId,
      access: 'anyone',
      audit: 'nothing, because nobody is signed in yet',
      handle: depart,
    },
    {
      method: 'GET',
      path: paths.openIdCallback,
      access: 'anyone',
      audit: 'session.opened, identity.added',
      handle: comeBack,
    },
  ]
}
