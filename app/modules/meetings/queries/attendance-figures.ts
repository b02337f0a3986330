import type { Look } from '#modules/accounts/index.ts'
import { findBody, readSeating, seatsAt, type Body } from '#modules/bodies/index.ts'
import { attendancesOf, countsOf, type Counts, type CountedMeeting } from '../model/attendance-figures.ts'
import {
  organisationFigures,
  personFigures,
  seatFigures,
  type OrganisationFigure,
  type PersonFigure,
  type SeatFigure,
} from '../model/attendance-groups.ts'
import { selectAttendanceOfPeriod, selectHeldMeetings, selectMerged, type Period } from '../store/attendance-figures.ts'

export interface MeetingFigure extends Counts {
  readonly id: string
  readonly date: string
  readonly inAttendance: number
}

/** Who came to the meetings of a body over a time. */
export interface AttendanceFigures {
  readonly body: Body
  readonly meetings: readonly MeetingFigure[]
  /** Meetings that were held and of which nobody noted who came. */
  readonly notTaken: readonly { readonly id: string; readonly date: string }[]
  readonly total: Counts
  readonly seats: readonly SeatFigure[]
  readonly organisations: readonly OrganisationFigure[]
  readonly people: readonly PersonFigure[]
}

const followed =
  (merged: ReadonlyMap<string, string>) =>
  (id: string): string => {
    let at = id
    for (let next = merged.get(at), steps = 0; next !== undefined && steps < 20; next = merged.get(at), steps++)
      at = next
    return at
  }

/**
 * Attendance by meeting, seat, organisation and person. Meetings that were held, inquorate or adjourned count.
 * @throws NotThere where the actor may not see the body
 */
export const attendanceFigures = async (
  look: Pick<Look, 'tx' | 'actor'>,
  { slug, from, to }: Period & { readonly slug: string },
): Promise<AttendanceFigures> => {
  const body = await findBody(look, { slug })
  const wanted = { bodyId: body.id, from, to }
  const held = await selectHeldMeetings(look.tx, wanted)
  const rows = await selectAttendanceOfPeriod(look.tx, wanted)
  const seating = await readSeating(look, body)
  const counted: CountedMeeting[] = []
  for (const { id, date } of held) {
    const own = rows.get(id) ?? []
    if (own.some(({ status }) => status !== 'expected')) {
      counted.push({ id, date, rows: own, seats: seatsAt(seating, date) })
    }
  }
  const attendances = attendancesOf(counted)
  const { invitations, guests } = attendances
  const invited = Map.groupBy(invitations, ({ meeting }) => meeting.id)
  const visiting = Map.groupBy(guests, ({ meeting }) => meeting.id)
  return {
    body,
    meetings: attendances.meetings.map(({ id, date }) => ({
      id,
      date,
      inAttendance: (visiting.get(id) ?? []).filter(({ row }) => row.status === 'in attendance').length,
      ...countsOf(invited.get(id) ?? []),
    })),
    notTaken: held.filter(({ id }) => !counted.some(one => one.id === id)),
    total: countsOf(invitations),
    seats: seatFigures(attendances),
    organisations: organisationFigures(attendances),
    people: personFigures(attendances, followed(await selectMerged(look.tx))),
  }
}
