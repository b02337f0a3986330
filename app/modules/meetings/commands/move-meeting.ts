import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { movedLetter } from '../compose/meeting-mail.ts'
import { appointmentProblems, isSameAppointment } from '../model/appointment.ts'
import { reasonProblems } from '../model/reason.ts'
import type { Appointment, Meeting, Letterhead } from '../model.ts'
import { selectMeetings } from '../store/meetings.ts'
import { changeMeeting } from './change-meeting.ts'
import { reachMeeting, type SeenMeeting } from './reach-meeting.ts'
import { tellHolders } from './tell-holders.ts'

export interface Moving extends SeenMeeting, Appointment {
  readonly reason: string
  readonly letterhead: Letterhead
}

/**
 * Changes when or where a meeting is. The old date stays in its changes for ever, everybody is told, and their calendars
 * follow: the same entry with the next sequence.
 */
export const moveMeeting = async (act: Act, { letterhead, reason, ...given }: Moving): Promise<Meeting> => {
  const { meeting, body } = await reachMeeting(act, given, 'move')
  const { date, starts, ends, venue } = given
  const to: Appointment = { date, starts, ends, venue }
  const problems: Problem[] = [...appointmentProblems(to), ...reasonProblems(reason)]
  if (problems.length === 0) {
    const others = (await selectMeetings(act.tx, body.id)).filter(
      one => one.id !== meeting.id && one.state !== 'cancelled',
    )
    if (isSameAppointment(meeting, to))
      problems.push({ field: 'date', message: 'Change the date, the time or the place' })
    if (date < act.today.toString()) problems.push({ field: 'date', message: 'Enter a date that is not in the past' })
    if (date !== meeting.date && others.some(one => one.date === date)) {
      problems.push({ field: 'date', message: 'This body has another meeting on that day. Enter another date' })
    }
  }
  if (problems.length > 0) throw new Invalid(problems)
  const after = await changeMeeting(act, meeting, {
    kind: 'moved',
    set: { ...to, sequence: meeting.sequence + 1, reason: reason.trim() },
    reason: reason.trim(),
  })
  const letter = movedLetter({ body, meeting: after, letterhead }, meeting, reason.trim())
  await tellHolders(act, {
    body,
    meeting: after,
    letterhead,
    event: 'moved',
    letter,
    method: 'REQUEST',
    before: meeting.date,
  })
  return after
}
