import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Appointment, Meeting } from '../model.ts'
import { insertMeetingChange } from '../store/meeting-changes.ts'
import { insertMeeting } from '../store/meetings.ts'

/** What a new meeting is: planned, called at once where it continues another, or held where it is entered afterwards. */
export interface Opening extends Appointment {
  readonly bodyId: string
  readonly state: 'planned' | 'called' | 'held'
  readonly adjournedFrom?: string
}

/** Makes a meeting. Its calendar entry keeps one UID for as long as the meeting is known. */
export const openMeeting = async (act: Act, opening: Opening): Promise<Meeting> => {
  const { date, starts, ends, venue, bodyId, state, adjournedFrom = null } = opening
  const called = state === 'called' ? act.now : null
  const meeting = await insertMeeting(act.tx, {
    id: act.newId(),
    bodyId,
    date,
    starts,
    ends,
    venue,
    state,
    calendarUid: `${act.newId()}@matters-arising`,
    calledAt: called,
    adjournedFrom,
    agendaPublishedAt: null,
  })
  const change = { meetingId: meeting.id, at: act.now, byName: act.by.name, kind: state, reason: null }
  await insertMeetingChange(act.tx, { ...change, before: meeting, after: meeting })
  await recordChange(act, {
    action: `meeting.${state}`,
    subject: { kind: 'meeting', id: meeting.id },
    bodyId,
    after: { ...meeting },
  })
  return meeting
}
