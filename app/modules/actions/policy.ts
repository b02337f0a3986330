import { hasRole, type Actor, type Role } from '#modules/accounts/index.ts'

/** What somebody may do with the actions of a body that were issued. */
export type ActionDeed =
  /** Sees them, who owes them, and what was said of them. */
  | 'see'
  /** Enters what an owner said, names the owner, settles dates and tasks, looks after links. */
  | 'keep'
  /** Closes, carries, transfers, withdraws and merges them, for the body. */
  | 'decide'
  /** Sets when owners are reminded, and says whether a late one is told to somebody higher. */
  | 'chase'
  /** Issues the Matters Arising report. */
  | 'report'

const everybody: readonly Role[] = ['clerk', 'chair', 'member', 'author', 'observer']

const table: Readonly<Record<ActionDeed, readonly Role[]>> = {
  see: everybody,
  keep: ['clerk'],
  decide: ['clerk', 'chair'],
  chase: ['chair'],
  report: ['clerk'],
}

/** True where the actor may do it with the actions of this body. An owner may besides answer for their own. */
export const mayOnActions = (actor: Actor, deed: ActionDeed, bodyId: string): boolean =>
  hasRole(actor, bodyId, ...table[deed])

/** Actions of a draft are shown to those who write it; those of circulated minutes to everybody on the body. */
export const maySeeDrafts = (actor: Actor, bodyId: string): boolean => hasRole(actor, bodyId, 'clerk', 'chair')
