import type { Account, Actor, Role } from './model.ts'

/** True where the actor has one of the roles on the body, or is the administrator of the whole. */
export const hasRole = (actor: Actor, bodyId: string, ...wanted: readonly Role[]): boolean =>
  actor.administrator || wanted.some(role => actor.roles.get(bodyId)?.has(role) === true)

/** True where the actor has any role at all on the body. */
export const belongsTo = (actor: Actor, bodyId: string): boolean =>
  actor.administrator || (actor.roles.get(bodyId)?.size ?? 0) > 0

/** Adds, changes, closes and reopens accounts, makes administrators, and sees all accounts and all mail. */
export const mayManageAccounts = (actor: Actor): boolean => actor.administrator

/** Sees who has roles on a body. */
export const maySeeAccountsOf = (actor: Actor, bodyId: string): boolean => hasRole(actor, bodyId, 'clerk')

/** Gives or takes a role. A clerk does so on a body of their own, but only an administrator makes clerks. */
export const mayGiveRole = (actor: Actor, bodyId: string, role: Role): boolean =>
  actor.administrator || (role !== 'clerk' && hasRole(actor, bodyId, 'clerk'))

/** Invites somebody who has no account yet, for a role: as they may give it. A clerk makes no clerks this way either. */
export const mayInvite = (actor: Actor, bodyId: string, role: Role): boolean => mayGiveRole(actor, bodyId, role)

/** Sees and ends the sessions of an account, and looks after its passkeys: its owner alone. */
export const isOwn = (actor: Actor, accountId: string): boolean => actor.accountId === accountId

/** Reads the audit log: of a body its clerk and chair, of the whole (null) the administrator. */
export const mayReadLog = (actor: Actor, bodyId: string | null): boolean =>
  bodyId === null ? actor.administrator : hasRole(actor, bodyId, 'clerk', 'chair')

/** True where nobody would be left to look after accounts if this one no longer could. */
export const isLastAdministrator = (account: Account, administrators: readonly string[]): boolean =>
  account.administrator && account.closedAt === null && !administrators.some(id => id !== account.id)
