import { civilDay } from '#kernel/civil-day.ts'
import { awaitingSince, type ActionState } from '#modules/ledger/index.ts'
import type { OwedAction } from './owed-action.ts'
import type { ReminderDay } from './reminder-days.ts'

const hasGivenBack = ({ state, places }: OwedAction): boolean =>
  places.every(place => state.owners[place]?.answer === 'declined')

/** The day of the last word about an action, or on which its owner was told of it. */
const lastWord = (state: ActionState): string => civilDay(awaitingSince(state))

export interface Asking {
  readonly due: ReminderDay
  /** The day of the last meeting of the body; null where it is its first. */
  readonly lastMeeting: string | null
}

/**
 * Of what somebody owes, what they are asked about: nothing that they said is done or is not theirs, nothing that they heard
 * of on that day or later, and once the papers are being made nothing on which they wrote since the last meeting.
 */
export const toAsk = (owed: readonly OwedAction[], { due, lastMeeting }: Asking): readonly OwedAction[] =>
  owed.filter(one => {
    const { state } = one
    if (state.standing === 'reported-done' || hasGivenBack(one)) return false
    if (lastWord(state) >= due.day) return false
    const wrote = state.update !== null && (lastMeeting === null || civilDay(state.update.at) > lastMeeting)
    return due.moment === 'before-papers' || !wrote
  })
