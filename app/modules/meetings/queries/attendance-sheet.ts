import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body, type SeatOnDay } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { placesOf, type AttendanceRow, type ItemOfMeeting, type Placed } from '../model/attendance.ts'
import { quorumNow, type QuorumNow } from '../model/quorum-words.ts'
import { selectFrozen, selectOrganisationNames } from '../store/attendance-around.ts'
import { selectAttendance } from '../store/attendance.ts'
import { findMeeting } from './find-meeting.ts'
import { itemsOfMeeting } from './items-of-meeting.ts'

/** Who is expected at a meeting, who came, and whether it may decide. */
export interface AttendanceSheet extends Placed {
  readonly meeting: Meeting
  readonly body: Body
  readonly seats: readonly SeatOnDay[]
  readonly rows: readonly AttendanceRow[]
  readonly items: readonly ItemOfMeeting[]
  readonly quorum: QuorumNow
  /** The minutes are approved: nothing changes any more. */
  readonly frozen: boolean
}

/**
 * The attendance of a meeting: every seat of the body on the day with its holder, and over it what was noted.
 * @throws NotThere where the actor may not see the meeting
 */
export const attendanceSheet = async (
  look: Pick<Look, 'tx' | 'actor'>,
  meetingId: string,
): Promise<AttendanceSheet> => {
  const { meeting, body } = await findMeeting(look, meetingId)
  const seats = await seatsOnDay(look, body, meeting.date)
  const rows = await selectAttendance(look.tx, meeting.id)
  const placed = placesOf(seats, rows)
  const organisations = await selectOrganisationNames(look.tx, body.quorum.includes)
  return {
    ...placed,
    meeting,
    body,
    seats,
    rows,
    items: await itemsOfMeeting(look, meeting),
    quorum: quorumNow(body.quorum, placed.places, organisations),
    frozen: await selectFrozen(look.tx, meeting.id),
  }
}
