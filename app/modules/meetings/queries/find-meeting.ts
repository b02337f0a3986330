import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, maySeeBody, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { selectLastMeeting, selectMeeting, selectMeetings, selectNextMeeting } from '../store/meetings.ts'

/**
 * A meeting and its body.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findMeeting = async (
  look: Pick<Look, 'tx' | 'actor'>,
  id: string,
): Promise<{ readonly meeting: Meeting; readonly body: Body }> => {
  const meeting = await selectMeeting(look.tx, id)
  if (meeting === null || !maySeeBody(look.actor, meeting.bodyId)) throw new NotThere('meeting')
  return { meeting, body: await findBody(look, { id: meeting.bodyId }) }
}

/**
 * The meeting of a body that the actor has found that comes next, which may be today's, and the one before it; null where
 * there is none. Those that were cancelled or adjourned are no such meetings.
 */
export const meetingsAround = async (
  { tx, today }: Pick<Look, 'tx' | 'today'>,
  body: Body,
): Promise<{ readonly next: Meeting | null; readonly last: Meeting | null }> => {
  const place = { bodyId: body.id, day: today.toString() }
  const next = await selectNextMeeting(tx, place)
  return { next, last: await selectLastMeeting(tx, { ...place, except: next?.id ?? null }) }
}

/** Meetings of a body that the actor has found, the latest first. */
export const listMeetings = ({ tx }: Pick<Look, 'tx'>, body: Body): Promise<readonly Meeting[]> =>
  selectMeetings(tx, body.id)
