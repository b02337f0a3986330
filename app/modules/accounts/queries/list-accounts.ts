import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Account, Look, RoleHeld } from '../model.ts'
import { mayManageAccounts, maySeeAccountsOf } from '../policy.ts'
import { selectAccount, selectAccounts, selectBodyNames, selectRoles } from '../store/accounts.ts'

/** An account with its roles. */
export interface AccountWithRoles {
  readonly account: Account
  readonly roles: readonly RoleHeld[]
}

export interface BodyName {
  readonly id: string
  readonly name: string
  readonly slug: string
}

const together = (accounts: readonly Account[], roles: readonly RoleHeld[]): readonly AccountWithRoles[] => {
  const held = Map.groupBy(roles, ({ accountId }) => accountId)
  return accounts.map(account => ({ account, roles: held.get(account.id) ?? [] }))
}

/** Every account, by name, for the administrator. */
export const listAccounts = async ({ tx, actor }: Look): Promise<readonly AccountWithRoles[]> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees all accounts.')
  return together(await selectAccounts(tx), await selectRoles(tx, {}))
}

/** One account, and the bodies that it can be given roles on. */
export const findAccount = async (
  { tx, actor }: Look,
  id: string,
): Promise<AccountWithRoles & { readonly bodies: readonly BodyName[] }> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees all accounts.')
  const account = await selectAccount(tx, { id })
  if (account === null) throw new NotThere('account')
  return { account, roles: await selectRoles(tx, { accountId: id }), bodies: await selectBodyNames(tx) }
}

/** The accounts that have roles on a body, for its clerk. */
export const accountsOfBody = async (
  { tx, actor }: Look,
  slug: string,
): Promise<{ readonly body: BodyName; readonly accounts: readonly AccountWithRoles[] }> => {
  const body = (await selectBodyNames(tx)).find(one => one.slug === slug)
  if (body === undefined || !maySeeAccountsOf(actor, body.id)) throw new NotThere('body')
  const [accounts, roles] = [await selectAccounts(tx, body.id), await selectRoles(tx, { bodyId: body.id })]
  return { body, accounts: together(accounts, roles) }
}
