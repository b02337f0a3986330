import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Appointment, Meeting } from '../model.ts'
import { enterMeeting } from './enter-meeting.ts'

/** What a new meeting is: planned, called at once where it continues another, or held where it is entered afterwards. */
export interface Opening extends Appointment {
  readonly bodyId: string
  readonly state: 'planned' | 'called' | 'held'
  readonly adjournedFrom?: string
}

/** Makes a meeting. */
export const openMeeting = async (act: Act, opening: Opening): Promise<Meeting> => {
  const { date, starts, ends, venue, bodyId, state, adjournedFrom = null } = opening
  const calledAt = state === 'called' ? act.now : null
  const meeting = await enterMeeting(act, {
    date,
    starts,
    ends,
    venue,
    bodyId,
    state,
    calledAt,
    adjournedFrom,
    reason: null,
  })
  await recordChange(act, {
    action: `meeting.${state}`,
    subject: { kind: 'meeting', id: meeting.id },
    bodyId,
    after: { ...meeting },
  })
  return meeting
}
