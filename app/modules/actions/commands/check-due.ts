import type { Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Due } from '#modules/ledger/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { NotThere } from '#kernel/errors.ts'

/**
 * What is wrong with the time by which something is to be done: it is a day to come, or a meeting of the body to come.
 * @throws NotThere where the meeting is not one of the body
 */
export const dueProblems = async (act: Act, due: Due, bodyId: string): Promise<readonly Problem[]> => {
  if (due.meetingId !== null) {
    const { meeting } = await findMeeting(act, due.meetingId)
    if (meeting.bodyId !== bodyId) throw new NotThere('meeting of this body')
    return meeting.date < act.today.toString()
      ? [{ field: 'meeting', message: 'Choose a meeting that is still to come' }]
      : []
  }
  if (due.on === null) return [{ field: 'due', message: 'Enter a date, or choose a meeting' }]
  return due.on < act.today.toString() ? [{ field: 'due', message: 'Enter a date that is still to come' }] : []
}
