import { hasRole, type Actor, type Role } from '#modules/accounts/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import type { MinutesState } from '#modules/minutes/index.ts'

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

/** A meeting whose actions are to be gone through, and how far its minutes are. */
export interface WalkedMeeting {
  readonly meeting: Pick<Meeting, 'date' | 'state'>
  readonly minutes: MinutesState | 'none' | 'hidden'
  readonly today: string
}

/** Why a meeting decides nothing on actions now; null where it can. It does so while it is held, until its minutes are approved. */
export const whyNoWalk = ({ meeting, minutes, today }: WalkedMeeting): string | null => {
  if (minutes === 'approved') return 'The minutes of this meeting are approved, so nothing more is decided at it.'
  if (meeting.date > today)
    return 'The day of this meeting has not come yet. You can look at the actions, and decide then.'
  return meeting.state === 'called' || meeting.state === 'held'
    ? null
    : `This meeting is ${meeting.state}, so nothing is decided at it.`
}
