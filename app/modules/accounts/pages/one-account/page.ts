import type { Context } from 'hono'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { inviteAgain } from '../../commands/add-account.ts'
import { changeAccount, setAdministrator, setClosed } from '../../commands/change-account.ts'
import { giveRole, takeRole } from '../../commands/give-role.ts'
import { nobody, roles, type Act, type Role, type Visitor } from '../../model.ts'
import { findAccount } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { readFields, tried } from '../read-fields.ts'
import { oneAccountView } from './view.ts'

interface Sent {
  readonly id: string
  readonly form: Form
}

/** "clerk" → clerk; the least of all where it is no role. */
const roleOf = (form: Form): Role => roles.find(role => role === form.text('role')) ?? 'observer'

const seen = ({ id, form }: Sent) => ({ id, version: Number(form.text('version')) })
const onBody = ({ id, form }: Sent) => ({ accountId: id, bodyId: form.text('body'), role: roleOf(form) })

/** `/admin/accounts/…`: one account, and what is done to it. */
export const oneAccountRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const idOf = (c: Context): string => c.req.param('account') ?? ''

  const page = async (
    c: Context,
    visitor: Visitor,
    typed?: { readonly name: string; readonly email: string; readonly problems: readonly FieldProblem[] },
  ): Promise<Response> => {
    const found = await deps.look(visitor.actor ?? nobody, look => findAccount(look, idOf(c)))
    const { name, email } = found.account
    const main = oneAccountView({ name, email, problems: [], ...typed, ...found })
    const shown = { title: name, hasErrors: typed !== undefined, main, section: paths.accounts }
    return c.html(deps.print(visitor, shown), typed === undefined ? 200 : 400)
  }

  /** An address that is sent a form and leads back to the account. */
  const does = (what: string, audit: string, command: (act: Act, sent: Sent) => Promise<void>): Route<Visitor> => ({
    method: 'POST',
    path: paths.changeAccount(':account', what),
    access: 'signed-in',
    audit,
    handle: async (c, visitor) => {
      const sent = { id: idOf(c), form: await readFields(c) }
      const result = await tried(() => deps.perform(visitor.actor ?? nobody, act => command(act, sent)))
      if (!('problems' in result)) return c.redirect(paths.oneAccount(sent.id), 303)
      return page(c, visitor, { name: sent.form.text('name'), email: sent.form.text('email'), ...result })
    },
  })

  return [
    {
      method: 'GET',
      path: paths.oneAccountPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => page(c, visitor),
    },
    does('change', 'account.changed', (act, sent) =>
      changeAccount(act, { ...seen(sent), name: sent.form.text('name'), email: sent.form.text('email') }),
    ),
    does('administrator', 'account.changed', (act, sent) =>
      setAdministrator(act, { ...seen(sent), administrator: sent.form.text('administrator') === 'yes' }),
    ),
    does('closed', 'account.closed, account.reopened', (act, sent) =>
      setClosed(act, { ...seen(sent), closed: sent.form.text('closed') === 'yes' }),
    ),
    does('invite', 'account.invited', (act, { id }) => inviteAgain(act, { accountId: id, address: deps.address })),
    does('give-role', 'role.given', (act, sent) => giveRole(act, onBody(sent))),
    does('take-role', 'role.taken', (act, sent) => takeRole(act, onBody(sent))),
  ]
}
