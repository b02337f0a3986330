import type { Look } from '#modules/accounts/index.ts'
import { attendedOf, type Attended } from '../model/attended.ts'
import { selectAttendance } from '../store/attendance.ts'
import { findMeeting } from './find-meeting.ts'
import { itemsOfMeeting } from './items-of-meeting.ts'

/**
 * Everybody noted for a meeting, in the order of the seats; nobody of whom nothing is known.
 * @throws NotThere where the actor may not see the meeting
 */
export const attendanceOf = async (
  look: Pick<Look, 'tx' | 'actor'>,
  meetingId: string,
): Promise<readonly Attended[]> => {
  const { meeting } = await findMeeting(look, meetingId)
  const rows = await selectAttendance(look.tx, meeting.id)
  const items = await itemsOfMeeting(look, meeting)
  return attendedOf(
    rows.filter(({ status }) => status !== 'expected'),
    items,
  )
}
