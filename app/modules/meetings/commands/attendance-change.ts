/** What the commands on attendance share: who may, which row, and how a change is kept. */
import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { fullName, type AttendancePerson, type AttendanceRow, type Place } from '../model/attendance.ts'
import { takingAttendance } from '../policy/attendance.ts'
import { attendanceSheet, type AttendanceSheet } from '../queries/attendance-sheet.ts'
import { deleteAttendance, insertAttendance, updateAttendance } from '../store/attendance.ts'

/**
 * The attendance of a meeting, for somebody who is about to change it.
 * @throws NotThere, NotAllowed
 */
export const openSheet = async (act: Act, meetingId: string): Promise<AttendanceSheet> => {
  const sheet = await attendanceSheet(act, meetingId)
  const refusal = takingAttendance(act.actor, sheet)
  if (refusal !== null) throw new NotAllowed(refusal.message)
  return sheet
}

/** @throws NotThere where the meeting has no such seat */
export const placeIn = (sheet: AttendanceSheet, seatId: string): Place => {
  const place = sheet.places.find(({ seat }) => seat.id === seatId)
  if (place === undefined) throw new NotThere('seat')
  return place
}

/** @throws NotThere where nobody of the meeting has this id */
export const rowIn = (sheet: AttendanceSheet, id: string): AttendanceRow => {
  const row = sheet.rows.find(one => one.id === id)
  if (row === undefined) throw new NotThere('person at this meeting')
  return row
}

/** What a change goes by: 0 where there was no row yet. @throws Stale where somebody else changed it meanwhile */
export const checkVersion = (row: AttendanceRow | null, version: number): void => {
  if ((row?.version ?? 0) !== version) throw new Stale('attendance')
}

const snapshot = (row: AttendanceRow) => {
  const { name, status, chair, remote, substituteFor, organisation, role, arrivedAtItem, leftAtItem, seatId } = row
  return { name, status, chair, remote, substituteFor, organisation, role, arrivedAtItem, leftAtItem, seatId }
}

const same = (before: AttendanceRow, after: AttendanceRow): boolean =>
  JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...after, version: 0 })

interface RowChange {
  readonly action: `attendance.${string}`
  readonly bodyId: string
  readonly before: AttendanceRow | null
  readonly after: AttendanceRow | null
  /** Where it was said, where that was not on the page of who came. */
  readonly from?: string
}

/** Keeps a row as it is now, with its entry in the log; a change that changes nothing leaves no trace. */
export const keepRow = async (act: Act, { action, bodyId, before, after, from }: RowChange): Promise<void> => {
  const id = (after ?? before)?.id
  if (id === undefined || (before !== null && after !== null && same(before, after))) return
  if (after === null) await deleteAttendance(act.tx, id)
  else if (before === null) await insertAttendance(act.tx, after)
  else await updateAttendance(act.tx, { ...after, version: before.version + 1 })
  await recordChange(act, {
    action,
    subject: { kind: 'attendance', id },
    bodyId,
    before: before && snapshot(before),
    after: after && { ...snapshot(after), ...(from !== undefined && { from }) },
  })
}

/** A row of which nothing is known but who it is. */
export const rowFor = (person: AttendancePerson, given: Pick<AttendanceRow, 'id' | 'meetingId' | 'position'>) => ({
  seatId: null,
  role: null,
  initials: null,
  status: 'expected' as const,
  chair: false,
  remote: false,
  substituteForSeatId: null,
  substituteFor: null,
  arrivedAtItem: null,
  leftAtItem: null,
  version: 1,
  ...person,
  ...given,
})

/** The row of a place: its own, or a new one. Who holds the seat is put down anew as long as nothing else is known. */
export const rowOfPlace = (act: Act, sheet: AttendanceSheet, place: Place): AttendanceRow => {
  const { seat, row } = place
  if (row !== null && row.status !== 'expected') return row
  const holder = seat.holder && {
    personId: seat.holder.personId,
    name: seat.holder.name,
    title: seat.holder.title,
    organisationId: seat.organisationId,
    organisation: seat.organisation,
    role: seat.post,
  }
  if (row !== null) return { ...row, ...holder }
  const nobody = { personId: null, name: seat.post, title: null, organisationId: seat.organisationId }
  // Between two seats there is room for a substitute.
  const position = (sheet.seats.indexOf(seat) + 1) * 10
  return {
    ...rowFor(
      { ...nobody, organisation: seat.organisation },
      { id: act.newId(), meetingId: sheet.meeting.id, position },
    ),
    ...holder,
    seatId: seat.id,
  }
}

/** "Cllr Grace Okafor": for sentences. */
export const nameOf = (row: AttendanceRow): string => fullName(row)
