import { ownPath } from '#platform/http/own-path.ts'
import type { Route } from '#platform/http/route.ts'
import { offerPasskey, signInWithPasskey } from '../../commands/sign-in-with-passkey.ts'
import { nobody, type Visitor } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { passkeySite } from '../passkey-site.ts'
import { readFields } from '../read-fields.ts'
import { signInView } from '../sign-in/view.ts'

const refused = 'The passkey did not work. Use a link by e-mail instead'
const numbers = 'Passkeys do not work at an address of numbers. Open this page at http://localhost instead'

/** Signing in with a passkey: what the browser has to answer, and its answer. */
export const signInPasskeyRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => [
  {
    method: 'POST',
    path: paths.signInPasskeyOptions,
    access: 'anyone',
    audit: 'nothing, because nobody is signed in yet',
    handle: async (c, visitor) => {
      c.header('cache-control', 'no-store')
      const site = passkeySite(c, deps.address)
      if (site === null) return c.json({ message: numbers }, 400)
      const browser = deps.browserOf(c, visitor)
      const options = await deps.perform(nobody, act => offerPasskey(act, { site, browser }))
      return options === null ? c.json({ message: 'Too many attempts. Wait some minutes' }, 429) : c.json(options)
    },
  },
  {
    method: 'POST',
    path: paths.signInPasskey,
    access: 'anyone',
    audit: 'session.opened',
    handle: async (c, visitor) => {
      const form = await readFields(c)
      const next = ownPath(form.text('next'))
      const site = passkeySite(c, deps.address)
      const browser = deps.browserOf(c, visitor)
      const credential = form.text('credential')
      const token =
        site === null ? null : await deps.perform(nobody, act => signInWithPasskey(act, { site, credential, browser }))
      if (token !== null) {
        deps.cookie.set(c, token)
        return c.redirect(next, 303)
      }
      c.header('cache-control', 'no-store')
      const problems = [{ field: 'email', message: site === null ? numbers : refused }]
      const main = signInView({ problems, email: '', next, provider: deps.openId?.name ?? null })
      const shown = { title: 'Sign in', hasErrors: true, main, scripts: ['passkey.js'] }
      return c.html(deps.print({ actor: null, sessionId: null }, shown), 400)
    },
  },
]
