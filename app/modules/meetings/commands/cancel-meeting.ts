import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { cancelledLetter } from '../compose/meeting-mail.ts'
import { reasonProblems } from '../model/reason.ts'
import type { Meeting, Letterhead } from '../model.ts'
import { changeMeeting } from './change-meeting.ts'
import { reachMeeting, type SeenMeeting } from './reach-meeting.ts'
import { tellHolders } from './tell-holders.ts'

export interface Cancelling extends SeenMeeting {
  readonly reason: string
  readonly letterhead: Letterhead
}

/** Cancels a meeting. It stays in the record and in feeds, as cancelled, and everybody is told why. */
export const cancelMeeting = async (act: Act, { letterhead, reason, ...seen }: Cancelling): Promise<Meeting> => {
  const { meeting, body, next } = await reachMeeting(act, seen, 'cancel')
  const problems = reasonProblems(reason)
  if (problems.length > 0) throw new Invalid(problems)
  const after = await changeMeeting(act, meeting, {
    kind: 'cancelled',
    set: { state: next, sequence: meeting.sequence + 1, reason: reason.trim() },
    reason: reason.trim(),
  })
  const letter = cancelledLetter({ body, meeting: after, letterhead }, reason.trim())
  await tellHolders(act, { body, meeting: after, letterhead, event: 'cancelled', letter, method: 'CANCEL' })
  return after
}
