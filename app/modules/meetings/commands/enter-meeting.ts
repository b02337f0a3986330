import type { Act } from '#modules/accounts/index.ts'
import type { Appointment, Meeting, MeetingState } from '../model.ts'
import { insertMeetingChange } from '../store/meeting-changes.ts'
import { insertMeeting } from '../store/meetings.ts'

/** A meeting that nobody knew of until now. */
export interface Entered extends Appointment {
  readonly bodyId: string
  readonly state: Exclude<MeetingState, 'adjourned' | 'inquorate'>
  readonly calledAt: string | null
  /** The meeting that this one continues. */
  readonly adjournedFrom: string | null
  /** Why it is entered as it is; null where that goes without saying. */
  readonly reason: string | null
}

/**
 * Writes a new meeting, with what is the first of its changes. Its calendar entry keeps one UID for as long as the meeting is
 * known. Whoever calls it has asked the policy, and tells the log.
 */
export const enterMeeting = async (act: Act, { reason, ...entered }: Entered): Promise<Meeting> => {
  const id = act.newId()
  const meeting = await insertMeeting(act.tx, {
    ...entered,
    id,
    calendarUid: `${id}@matters-arising`,
    agendaPublishedAt: null,
  })
  const { date, starts, ends, venue } = meeting
  const day = { date, starts, ends, venue }
  const change = { meetingId: id, at: act.now, byName: act.by.name, kind: entered.state, reason }
  await insertMeetingChange(act.tx, { ...change, before: day, after: day })
  return meeting
}
