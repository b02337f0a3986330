import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { appointmentProblems } from '../model/appointment.ts'
import type { Appointment, Meeting } from '../model.ts'
import { mayWithMeetings } from '../policy.ts'
import { selectMeetings } from '../store/meetings.ts'
import { openMeeting } from './open-meeting.ts'

export interface AddedMeeting extends Appointment {
  readonly bodyId: string
}

/**
 * Adds one meeting. One of today or later is planned, and nobody is told until it is called; one of the past was held before
 * it was entered here, as when a body begins to use the program.
 * @throws NotThere, NotAllowed, Invalid
 */
export const addMeeting = async (act: Act, { bodyId, ...when }: AddedMeeting): Promise<Meeting> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayWithMeetings(act.actor, body.id, 'plan-year'))
    throw new NotAllowed('Only the clerk of the body can add its meetings.')
  const problems: Problem[] = [...appointmentProblems(when)]
  const there = await selectMeetings(act.tx, body.id)
  if (there.some(({ date, state }) => date === when.date && state !== 'cancelled')) {
    problems.push({ field: 'date', message: 'This body has a meeting on that day already. Enter another date' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const state = when.date < act.today.toString() ? 'held' : 'planned'
  return openMeeting(act, { ...when, bodyId: body.id, state })
}
