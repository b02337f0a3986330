import type { ReadTx, Tx } from '#platform/db/database.ts'

/** A meeting of a body, as far as a file has to be told from it. */
export interface KnownMeeting {
  readonly id: string
  readonly date: string
  readonly starts: string | null
  readonly state: string
  /** JSON of the minutes that are kept of it; null where there are none, or they follow the text. */
  readonly tree: string | null
  readonly minutesId: string | null
}

const withMinutes = (tx: ReadTx, bodyId: string) =>
  tx
    .selectFrom('meeting')
    .leftJoin('minutes', 'minutes.meeting_id', 'meeting.id')
    .select([
      'meeting.id',
      'meeting.date',
      'meeting.starts',
      'meeting.state',
      'minutes.id as minutesId',
      'minutes.tree',
    ])
    .where('meeting.body_id', '=', bodyId)

/** Meetings of a body on a day. */
export const selectMeetingsOn = (
  tx: ReadTx,
  { bodyId, date }: { readonly bodyId: string; readonly date: string },
): Promise<readonly KnownMeeting[]> =>
  withMinutes(tx, bodyId).where('meeting.date', '=', date).orderBy('meeting.starts').orderBy('meeting.id').execute()

/** Past meetings of a body that have no minutes, the latest first. */
export const selectMeetingsWithoutMinutes = (
  tx: ReadTx,
  { bodyId, until }: { readonly bodyId: string; readonly until: string },
): Promise<readonly KnownMeeting[]> =>
  withMinutes(tx, bodyId)
    .where('minutes.id', 'is', null)
    .where('meeting.date', '<=', until)
    .where('meeting.state', '!=', 'cancelled')
    .orderBy('meeting.date', 'desc')
    .limit(20)
    .execute()

/** Somebody of the attendance of a meeting, as printed and as known. */
export interface AttendanceSeen {
  readonly id: string
  readonly meetingId: string
  readonly date: string
  readonly personId: string
  readonly name: string
  readonly organisationId: string | null
  /** Of the organisation that is known. */
  readonly organisationName: string | null
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly status: string
  readonly substituteFor: string | null
}

const seen = (tx: ReadTx) =>
  tx
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .leftJoin('organisation', 'organisation.id', 'attendance.organisation_id')
    .select([
      'attendance.id',
      'attendance.name',
      'organisation.name as organisationName',
      'attendance.meeting_id as meetingId',
      'meeting.date',
      'attendance.person_id as personId',
      'attendance.organisation_id as organisationId',
      'attendance.title',
      'attendance.role',
      'attendance.organisation',
      'attendance.status',
      'attendance.substitute_for as substituteFor',
    ])
    .where('attendance.person_id', 'is not', null)

const withPerson = <R extends { readonly personId: string | null }>(rows: readonly R[]) =>
  rows.flatMap(row => (row.personId === null ? [] : [{ ...row, personId: row.personId }]))

/** Everybody of an organisation (or of none) whom the minutes of a body name, in the order of the meetings. */
export const selectSeen = async (
  tx: ReadTx,
  { bodyId, organisationId }: { readonly bodyId: string; readonly organisationId: string | null },
): Promise<readonly AttendanceSeen[]> => {
  const query = seen(tx).where('meeting.body_id', '=', bodyId)
  const rows = await (
    organisationId === null
      ? query.where('attendance.organisation_id', 'is', null)
      : query.where('attendance.organisation_id', '=', organisationId)
  )
    .orderBy('meeting.date')
    .orderBy('attendance.position')
    .execute()
  return withPerson(rows)
}

/** The attendance of one meeting. */
export const selectSeenAt = async (tx: ReadTx, meetingId: string): Promise<readonly AttendanceSeen[]> =>
  withPerson(await seen(tx).where('attendance.meeting_id', '=', meetingId).orderBy('attendance.position').execute())

/** Where a person is named in minutes, in the order of the meetings. */
export const selectSeenPerson = async (tx: ReadTx, personId: string) =>
  withPerson(
    await seen(tx)
      .select('meeting.body_id as bodyId')
      .where('person_id', '=', personId)
      .orderBy('meeting.date')
      .execute(),
  )

/** Ties those who came to the seat that they sat in. */
export const updateAttendanceSeat = async (tx: Tx, ids: readonly string[], seatId: string): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('attendance')
    .set({ seat_id: seatId })
    .where('id', 'in', ids)
    .where('seat_id', 'is', null)
    .execute()
}

/** The person who an id means today: somebody may have been merged into somebody else since it was written down. */
export const selectPersonMergedInto = async (tx: ReadTx, id: string): Promise<string> => {
  const row = await tx.selectFrom('person').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? id
}
