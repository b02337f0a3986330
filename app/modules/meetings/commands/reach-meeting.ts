import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting, MeetingState } from '../model.ts'
import { isTimeFor, mayWithMeetings, stateAfter, type MeetingAct } from '../policy.ts'
import { findMeeting } from '../queries/find-meeting.ts'

/** Which meeting, as whoever asks has seen it. */
export interface SeenMeeting {
  readonly meetingId: string
  readonly version: number
}

const tooSoon = 'The day of this meeting has not come yet'

const whyNotNow: Readonly<Record<MeetingAct, string>> = {
  call: 'The day of this meeting has passed. Change its date first',
  move: '',
  cancel: '',
  adjourn: tooSoon,
  hold: tooSoon,
  'find-inquorate': tooSoon,
}

/**
 * The meeting that something is to be done with, its body, and the state that it will be in.
 * @throws NotThere, NotAllowed by the roles of the actor or the state of the meeting, Stale, Invalid on the wrong day
 */
export const reachMeeting = async (
  act: Act,
  { meetingId, version }: SeenMeeting,
  doing: MeetingAct,
): Promise<{ readonly meeting: Meeting; readonly body: Body; readonly next: MeetingState }> => {
  const { meeting, body } = await findMeeting(act, meetingId)
  if (!mayWithMeetings(act.actor, body.id, doing))
    throw new NotAllowed('Only the clerk and the chair of the body can do this.')
  if (meeting.version !== version) throw new Stale('meeting')
  const next = stateAfter(meeting.state, doing)
  if (next === null) throw new NotAllowed(`This meeting is ${meeting.state}, so this cannot be done with it.`)
  if (!isTimeFor(doing, meeting.date, act.today.toString()))
    throw new Invalid([{ field: '', message: whyNotNow[doing] }])
  return { meeting, body, next }
}
