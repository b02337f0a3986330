import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Account, Act, Role } from '../model.ts'
import { mayGiveRole } from '../policy.ts'
import { deleteRole, insertRole, selectAccount, selectBodyNames } from '../store/accounts.ts'
import { askToRenew } from '../store/sessions.ts'

/** A role on a body. Nothing of others is overwritten by giving or taking one, so it needs no version. */
export interface RoleOf {
  readonly bodyId: string
  readonly role: Role
}

/** Why somebody may not give or take a role. */
export const refuse = (role: Role): NotAllowed =>
  new NotAllowed(
    role === 'clerk'
      ? 'Only an administrator makes somebody a clerk, or no longer one.'
      : 'Only the clerk of this body and an administrator give and take roles on it.',
  )

const give = async (act: Act, account: Account, { bodyId, role }: RoleOf): Promise<void> => {
  if (!mayGiveRole(act.actor, bodyId, role)) throw refuse(role)
  if (!(await selectBodyNames(act.tx)).some(({ id }) => id === bodyId)) throw new NotThere('body')
  if (account.closedAt !== null) throw new NotAllowed('This account is closed. An administrator can open it again.')
  if (!(await insertRole(act.tx, { accountId: account.id, bodyId, role, since: act.now }))) return
  await askToRenew(act.tx, account.id)
  await recordChange(act, {
    action: 'role.given',
    subject: { kind: 'account', id: account.id },
    bodyId,
    after: { name: account.name, role },
  })
}

/** Gives a role to an account; nothing happens where it has it. */
export const giveRole = async (act: Act, given: RoleOf & { readonly accountId: string }): Promise<void> => {
  const account = await selectAccount(act.tx, { id: given.accountId })
  if (!mayGiveRole(act.actor, given.bodyId, given.role)) throw refuse(given.role)
  if (account === null) throw new NotThere('account')
  await give(act, account, given)
}

/** Takes a role from an account; nothing happens where it does not have it. */
export const takeRole = async (act: Act, given: RoleOf & { readonly accountId: string }): Promise<void> => {
  const { accountId, bodyId, role } = given
  if (!mayGiveRole(act.actor, bodyId, role)) throw refuse(role)
  const account = await selectAccount(act.tx, { id: accountId })
  if (account === null) throw new NotThere('account')
  if (!(await deleteRole(act.tx, { accountId, bodyId, role }))) return
  await recordChange(act, {
    action: 'role.taken',
    subject: { kind: 'account', id: accountId },
    bodyId,
    before: { name: account.name, role },
  })
}
