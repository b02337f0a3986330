import { hasRole, type Actor } from '#modules/accounts/index.ts'
import type { Meeting } from '../model.ts'

/** What is known of the meeting when somebody wants to change who came. */
export interface AttendanceState {
  readonly meeting: Pick<Meeting, 'bodyId' | 'state' | 'date'>
  /** Its minutes are approved. */
  readonly frozen: boolean
}

/** Why it cannot be done, as a sentence; null where it can. "hidden" is no news for somebody without the role. */
export type Refusal = { readonly kind: 'role' | 'frozen' | 'cancelled' | 'over'; readonly message: string } | null

const refused = (kind: NonNullable<Refusal>['kind'], message: string): Refusal => ({ kind, message })

const closedBecause = ({ meeting, frozen }: AttendanceState): Refusal => {
  if (frozen) return refused('frozen', 'The minutes of this meeting are approved, so who came cannot be changed.')
  if (meeting.state === 'cancelled') return refused('cancelled', 'This meeting was cancelled, so nobody came.')
  return null
}

/** The clerk notes who came, and so may the chair: somebody has to when the clerk is away. Approval freezes it for all. */
export const takingAttendance = (actor: Actor, state: AttendanceState): Refusal => {
  if (!hasRole(actor, state.meeting.bodyId, 'clerk', 'chair')) {
    return refused('role', 'Only the clerk or the chair of this body can change who came.')
  }
  return closedBecause(state)
}

/** What somebody has to do with a seat. */
export interface OwnSeat extends AttendanceState {
  /** Who holds the seat on the day of the meeting; null where it is vacant. */
  readonly holderPersonId: string | null
  /** Today, "2026-06-18". */
  readonly today: string
}

/** Members send apologies for a seat that they hold, until the day of the meeting is over. */
export const answeringForSeat = (actor: Actor, state: OwnSeat): Refusal => {
  if (actor.personId === null || actor.personId !== state.holderPersonId) {
    return refused('role', 'You can only send apologies for a seat that you hold.')
  }
  const closed = closedBecause(state)
  if (closed !== null) return closed
  const coming = state.meeting.state === 'planned' || state.meeting.state === 'called'
  return coming && state.today <= state.meeting.date
    ? null
    : refused('over', 'This meeting is over. Tell the clerk if what is noted about you is wrong.')
}
