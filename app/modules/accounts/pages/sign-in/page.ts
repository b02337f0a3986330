import type { Context } from 'hono'
import { ownPath } from '#platform/http/own-path.ts'
import type { Route } from '#platform/http/route.ts'
import { count } from '#ui/format.ts'
import { askForLink } from '../../commands/ask-for-link.ts'
import { nobody, type Visitor } from '../../model.ts'
import { mailOnThisMachine } from '../../queries/list-mail.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { readFields, tried } from '../read-fields.ts'
import { sentView, signInView, type SignInProps } from './view.ts'

/** `/sign-in`: by a link, and the doors to the other ways. */
export const signInRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const page = (
    c: Context,
    { status, ...props }: Omit<SignInProps, 'provider'> & { readonly status: 200 | 400 | 429 },
  ): Response => {
    c.header('cache-control', 'no-store')
    const hasErrors = props.problems.length > 0
    const main = signInView({ ...props, provider: deps.openId?.name ?? null })
    const visitor: Visitor = { actor: null, sessionId: null }
    return c.html(deps.print(visitor, { title: 'Sign in', hasErrors, main, scripts: ['passkey.js'] }), status)
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readFields(c)
    const email = form.text('email')
    const next = ownPath(form.text('next'))
    const browser = deps.browserOf(c, visitor)
    const asked = { email, next, browser, address: deps.address }
    const result = await tried(() => deps.perform(nobody, act => askForLink(act, asked)))
    if ('problems' in result) return page(c, { status: 400, problems: result.problems, email, next })
    const answer = result.done
    if ('waitSeconds' in answer) {
      c.header('retry-after', String(answer.waitSeconds))
      const wait = count(Math.ceil(answer.waitSeconds / 60), 'minute')
      const message = `Too many links were asked for. Use the one that you have, or try again in ${wait}`
      return page(c, { status: 429, problems: [{ field: 'email', message }], email, next })
    }
    // The mail is named only to whoever may see it, so that an address does not say whether it has an account.
    return c.redirect(deps.showsMail(c) ? `${paths.signInSent}?mail=${answer.mailId ?? 'none'}` : paths.signInSent, 303)
  }

  const sent = async (c: Context, visitor: Visitor): Promise<Response> => {
    c.header('cache-control', 'no-store')
    const mailId = c.req.query('mail')
    const local = deps.showsMail(c) && mailId !== undefined
    const mail = local ? await deps.look(nobody, look => mailOnThisMachine(look, mailId)) : null
    const main = sentView(local ? { mail } : null)
    return c.html(deps.print(visitor, { title: 'Check your e-mail', main }))
  }

  return [
    {
      method: 'GET',
      path: paths.signIn(),
      access: 'anyone',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => {
        const next = ownPath(c.req.query('next'))
        return visitor.actor === null ? page(c, { status: 200, problems: [], email: '', next }) : c.redirect(next, 303)
      },
    },
    { method: 'POST', path: paths.signIn(), access: 'anyone', audit: 'sign-in-link.sent', handle: post },
    {
      method: 'GET',
      path: paths.signInSent,
      access: 'anyone',
      audit: 'nothing, because it only reads',
      handle: sent,
    },
  ]
}
