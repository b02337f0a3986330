import { hasRole, type Actor, type Role } from '#modules/accounts/index.ts'
import type { Answer, Standing } from '#modules/ledger/index.ts'

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

export const table: Readonly<Record<ActionDeed, readonly Role[]>> = {
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

/** What the owner of an action may say of it, whoever they are, by link, by mail or signed in. */
export type AnswerDeed = 'accept' | 'decline' | 'propose-date' | 'report'

/** Why an owner cannot answer in this way; null where they can. */
export const answerRefusal = (
  deed: AnswerDeed,
  { standing, answer }: { readonly standing: Standing; readonly answer: Answer },
): string | null => {
  if (standing === 'closed' || standing === 'withdrawn' || standing === 'merged')
    return 'This action is no longer open.'
  if (deed === 'report') return null
  if (standing === 'reported-done') return 'You reported that this action is done.'
  if (deed === 'accept' && answer === 'accepted') return 'You accepted this action already.'
  if (deed === 'decline' && answer === 'declined') return 'You said already that this action is not yours.'
  return null
}
