import type { Insertable, Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { attendanceStatuses, type AttendanceRow } from '../model/attendance.ts'

/** A row as the module knows it. */
export const attendanceOfRow = (row: Selectable<Schema['attendance']>): AttendanceRow => ({
  id: row.id,
  meetingId: row.meeting_id,
  seatId: row.seat_id,
  personId: row.person_id,
  organisationId: row.organisation_id,
  name: row.name,
  title: row.title,
  role: row.role,
  organisation: row.organisation,
  initials: row.initials,
  status: attendanceStatuses.find(status => status === row.status) ?? 'expected',
  chair: row.chair === 1,
  remote: row.remote === 1,
  substituteForSeatId: row.substitute_for_seat_id,
  substituteFor: row.substitute_for,
  arrivedAtItem: row.arrived_at_item,
  leftAtItem: row.left_at_item,
  position: row.position,
  version: row.version,
})

const columnsOf = (row: AttendanceRow): Insertable<Schema['attendance']> => ({
  id: row.id,
  meeting_id: row.meetingId,
  seat_id: row.seatId,
  person_id: row.personId,
  organisation_id: row.organisationId,
  name: row.name,
  title: row.title,
  role: row.role,
  organisation: row.organisation,
  initials: row.initials,
  status: row.status,
  chair: row.chair ? 1 : 0,
  remote: row.remote ? 1 : 0,
  substitute_for_seat_id: row.substituteForSeatId,
  substitute_for: row.substituteFor,
  arrived_at_item: row.arrivedAtItem,
  left_at_item: row.leftAtItem,
  position: row.position,
  version: row.version,
})

/** Everybody noted for a meeting, in the order of the minutes. */
export const selectAttendance = async (tx: ReadTx, meetingId: string): Promise<readonly AttendanceRow[]> =>
  (
    await tx
      .selectFrom('attendance')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(attendanceOfRow)

export const insertAttendance = async (tx: Tx, row: AttendanceRow): Promise<void> => {
  await tx.insertInto('attendance').values(columnsOf(row)).execute()
}

/** Writes a row that has been read in the same transaction; its version is that of the new row. */
export const updateAttendance = async (tx: Tx, row: AttendanceRow): Promise<void> => {
  const { id, ...columns } = columnsOf(row)
  await tx.updateTable('attendance').set(columns).where('id', '=', id).execute()
}

export const deleteAttendance = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('attendance').where('id', '=', id).execute()
}
