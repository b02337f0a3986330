import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, maySeeBody, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { selectMeeting, selectMeetings } from '../store/meetings.ts'

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

/** Meetings of a body that the actor has found, the latest first. */
export const listMeetings = ({ tx }: Pick<Look, 'tx'>, body: Body): Promise<readonly Meeting[]> =>
  selectMeetings(tx, body.id)
