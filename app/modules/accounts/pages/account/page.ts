import type { Context } from 'hono'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { addPasskey, offerNewPasskey, removePasskey } from '../../commands/add-passkey.ts'
import { endSession } from '../../commands/end-session.ts'
import { nobody, type Visitor } from '../../model.ts'
import { ownAccount } from '../../queries/own-account.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { passkeySite } from '../passkey-site.ts'
import { readFields } from '../read-fields.ts'
import { accountView } from './view.ts'

const numbers = 'Passkeys do not work at an address of numbers. Open this page at http://localhost instead'

/** `/account`: what an account shows to its owner, its sessions and its passkeys. */
export const accountRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const page = async (
    c: Context,
    { actor, sessionId, ...visitor }: Visitor,
    problems: readonly FieldProblem[] = [],
  ): Promise<Response> => {
    const own = await deps.look(actor ?? nobody, look => ownAccount(look))
    const main = accountView({ own, sessionId, provider: deps.openId?.name ?? null, problems })
    const shown = { title: 'Your account', hasErrors: problems.length > 0, main, section: paths.account }
    const whole = deps.print({ ...visitor, actor, sessionId }, { ...shown, scripts: ['passkey.js'] })
    return c.html(whole, problems.length > 0 ? 400 : 200)
  }
  const signedIn = { method: 'POST', access: 'signed-in' } as const
  const back = (c: Context): Response => c.redirect(paths.account, 303)
  return [
    {
      method: 'GET',
      path: paths.account,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => page(c, visitor),
    },
    {
      ...signedIn,
      path: paths.endSession,
      audit: 'session.ended',
      handle: async (c, { actor }) => {
        const only = (await readFields(c)).text('session')
        await deps.perform(actor ?? nobody, act => endSession(act, { only }))
        return back(c)
      },
    },
    {
      ...signedIn,
      path: paths.endOtherSessions,
      audit: 'session.ended',
      handle: async (c, { actor, sessionId }) => {
        await deps.perform(actor ?? nobody, act => endSession(act, { except: sessionId ?? '' }))
        return back(c)
      },
    },
    {
      ...signedIn,
      path: paths.passkeyOptions,
      audit: 'nothing, because no passkey is added yet',
      handle: async (c, { actor }) => {
        const site = passkeySite(c, deps.address)
        if (site === null) return c.json({ message: numbers }, 400)
        return c.json(await deps.perform(actor ?? nobody, act => offerNewPasskey(act, site)))
      },
    },
    {
      ...signedIn,
      path: paths.passkeys,
      audit: 'passkey.added',
      handle: async (c, visitor) => {
        const form = await readFields(c)
        const [credential, name] = [form.text('credential'), form.text('passkey-name')]
        const site = passkeySite(c, deps.address)
        const problem = (message: string) => page(c, visitor, [{ field: 'passkey-name', message }])
        if (site === null) return problem(numbers)
        const added = await deps.perform(visitor.actor ?? nobody, act => addPasskey(act, { site, credential, name }))
        return added ? back(c) : problem('The passkey could not be added. Try again')
      },
    },
    {
      ...signedIn,
      path: paths.removePasskey,
      audit: 'passkey.removed',
      handle: async (c, { actor }) => {
        const id = (await readFields(c)).text('passkey')
        await deps.perform(actor ?? nobody, act => removePasskey(act, id))
        return back(c)
      },
    },
  ]
}
