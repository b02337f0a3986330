import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Meeting } from '../model.ts'
import { mayWithMeetings, stateAfter, type MeetingAct, type MeetingDeed } from '../policy.ts'

/**
 * Opens the form for an act on a meeting to those who may do it, while it can be done.
 * @throws NotAllowed
 */
export const askFor = ({ actor }: Pick<Look, 'actor'>, meeting: Meeting, act: MeetingAct): void => {
  askToDo({ actor }, meeting.bodyId, act)
  if (stateAfter(meeting.state, act) === null) {
    throw new NotAllowed(`This meeting is ${meeting.state}, so this cannot be done with it.`)
  }
}

/**
 * Opens a form of a body to those who may send it.
 * @throws NotAllowed
 */
export const askToDo = ({ actor }: Pick<Look, 'actor'>, bodyId: string, deed: MeetingDeed): void => {
  if (!mayWithMeetings(actor, bodyId, deed)) {
    throw new NotAllowed('Your account is not allowed to do this. Ask the clerk of the body.')
  }
}
