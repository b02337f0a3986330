import type { ReadTx } from '#platform/db/database.ts'
import type { AttendanceRow } from '../model/attendance.ts'
import { attendanceOfRow } from './attendance.ts'

/** A stretch of time, both days included: "2026-01-01". */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Meetings of a body that took place in a time, the earliest first. */
export const selectHeldMeetings = async (
  tx: ReadTx,
  { bodyId, from, to }: Period & { readonly bodyId: string },
): Promise<readonly { readonly id: string; readonly date: string }[]> =>
  tx
    .selectFrom('meeting')
    .select(['id', 'date'])
    .where('body_id', '=', bodyId)
    .where('state', 'in', ['held', 'inquorate', 'adjourned'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('id')
    .execute()

/** Attendance of the meetings of a body in a time, by meeting. */
export const selectAttendanceOfPeriod = async (
  tx: ReadTx,
  { bodyId, from, to }: Period & { readonly bodyId: string },
): Promise<ReadonlyMap<string, readonly AttendanceRow[]>> => {
  const rows = await tx
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .selectAll('attendance')
    .where('meeting.body_id', '=', bodyId)
    .where('meeting.date', '>=', from)
    .where('meeting.date', '<=', to)
    .orderBy('attendance.position')
    .orderBy('attendance.id')
    .execute()
  return Map.groupBy(rows.map(attendanceOfRow), ({ meetingId }) => meetingId)
}

/** Everybody who was merged into somebody, and into whom. */
export const selectMerged = async (tx: ReadTx): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, merged_into: into }) => (into === null ? [] : [[id, into] as const])))
}
