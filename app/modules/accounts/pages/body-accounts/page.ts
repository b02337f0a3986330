import type { Context } from 'hono'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { takeRole } from '../../commands/give-role.ts'
import { inviteToBody } from '../../commands/invite-to-body.ts'
import { nobody, roles, type Role, type Visitor } from '../../model.ts'
import { mayGiveRole } from '../../policy.ts'
import { accountsOfBody } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { readFields, tried } from '../read-fields.ts'
import { bodyAccountsView } from './view.ts'

const roleOf = (form: Form): Role => roles.find(role => role === form.text('role')) ?? 'observer'

/** `/bodies/…/accounts`: who may use a body. */
export const bodyAccountsRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const slugOf = (c: Context): string => c.req.param('body') ?? ''
  const find = (c: Context, { actor }: Visitor) => deps.look(actor ?? nobody, look => accountsOfBody(look, slugOf(c)))

  const page = async (
    c: Context,
    visitor: Visitor,
    typed?: {
      readonly email: string
      readonly name: string
      readonly role: string
      readonly problems: readonly FieldProblem[]
    },
  ): Promise<Response> => {
    const found = await find(c, visitor)
    const may = roles.filter(role => mayGiveRole(visitor.actor ?? nobody, found.body.id, role))
    const main = bodyAccountsView({
      email: '',
      name: '',
      role: 'member',
      problems: [],
      done: c.req.query('done') ?? '',
      ...typed,
      ...found,
      may,
    })
    const hasErrors = typed !== undefined
    const whole = deps.print(visitor, { title: `Who can see ${found.body.name}`, hasErrors, main })
    return c.html(whole, hasErrors ? 400 : 200)
  }

  return [
    {
      method: 'GET',
      path: paths.bodyAccountsPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => page(c, visitor),
    },
    {
      method: 'POST',
      path: paths.giveBodyRolePattern,
      access: 'signed-in',
      audit: 'role.given, account.added, account.invited',
      handle: async (c, visitor) => {
        const form = await readFields(c)
        const { body } = await find(c, visitor)
        const typed = { email: form.text('email'), name: form.text('name'), role: roleOf(form) }
        const given = { ...typed, bodyId: body.id, address: deps.address }
        const result = await tried(() => deps.perform(visitor.actor ?? nobody, act => inviteToBody(act, given)))
        if ('problems' in result) return page(c, visitor, { ...typed, ...result })
        return c.redirect(`${paths.bodyAccounts(body.slug)}?done=${result.done.invited ? 'invited' : 'given'}`, 303)
      },
    },
    {
      method: 'POST',
      path: paths.takeBodyRolePattern,
      access: 'signed-in',
      audit: 'role.taken',
      handle: async (c, visitor) => {
        const form = await readFields(c)
        const { body } = await find(c, visitor)
        const taken = { accountId: form.text('account'), role: roleOf(form), bodyId: body.id }
        await deps.perform(visitor.actor ?? nobody, act => takeRole(act, taken))
        return c.redirect(paths.bodyAccounts(body.slug), 303)
      },
    },
  ]
}
