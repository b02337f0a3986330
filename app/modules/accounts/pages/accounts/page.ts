import type { Context } from 'hono'
import { NotAllowed } from '#kernel/errors.ts'
import type { Route } from '#platform/http/route.ts'
import { addAccount } from '../../commands/add-account.ts'
import { nobody, type Visitor } from '../../model.ts'
import { mayManageAccounts } from '../../policy.ts'
import { listAccounts } from '../../queries/list-accounts.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'
import { readFields, tried } from '../read-fields.ts'
import { accountsView, addAccountView, type NameAndAddress } from './view.ts'

/** `/admin/accounts`: everybody who can sign in, and the form to add somebody. */
export const accountsRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => {
  const form = (c: Context, visitor: Visitor, typed: NameAndAddress): Response => {
    if (!mayManageAccounts(visitor.actor ?? nobody)) throw new NotAllowed('Only an administrator adds accounts.')
    const hasErrors = typed.problems.length > 0
    const shown = { title: 'Add an account', hasErrors, main: addAccountView(typed), section: paths.accounts }
    return c.html(deps.print(visitor, shown), hasErrors ? 400 : 200)
  }
  return [
    {
      method: 'GET',
      path: paths.accounts,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: async (c, visitor) => {
        const accounts = await deps.look(visitor.actor ?? nobody, look => listAccounts(look))
        const main = accountsView(accounts)
        return c.html(deps.print(visitor, { title: 'People with accounts', main, section: paths.accounts }))
      },
    },
    {
      method: 'GET',
      path: paths.addAccount,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => form(c, visitor, { name: '', email: '', problems: [] }),
    },
    {
      method: 'POST',
      path: paths.addAccount,
      access: 'signed-in',
      audit: 'account.added, account.invited',
      handle: async (c, visitor) => {
        const sent = await readFields(c)
        const typed = { name: sent.text('name'), email: sent.text('email') }
        const given = { ...typed, address: deps.address }
        const result = await tried(() => deps.perform(visitor.actor ?? nobody, act => addAccount(act, given)))
        return 'problems' in result
          ? form(c, visitor, { ...typed, ...result })
          : c.redirect(paths.oneAccount(result.done), 303)
      },
    },
  ]
}
