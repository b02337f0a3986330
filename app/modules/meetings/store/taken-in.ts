import type { Tx } from '#platform/db/database.ts'

/** Somebody of the attendance, as a file prints them and as the record knows them. */
export interface TakenAttendee {
  readonly id: string
  readonly seatId: string | null
  readonly personId: string | null
  readonly organisationId: string | null
  readonly name: string
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly initials: string | null
  readonly status: 'present' | 'in attendance' | 'apologies' | 'absent'
  readonly chair: boolean
  readonly substituteForSeatId: string | null
  readonly substituteFor: string | null
}

/** True where the attendance of a meeting was recorded already: more than who is expected. */
export const isAttendanceKept = async (tx: Tx, meetingId: string): Promise<boolean> =>
  (await tx
    .selectFrom('attendance')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('status', '!=', 'expected')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Writes who came in place of who was expected. */
export const replaceExpected = async (
  tx: Tx,
  meetingId: string,
  attendees: readonly TakenAttendee[],
): Promise<void> => {
  await tx.deleteFrom('attendance').where('meeting_id', '=', meetingId).where('status', '=', 'expected').execute()
  const rows = attendees.map((one, place) => ({
    id: one.id,
    meeting_id: meetingId,
    seat_id: one.seatId,
    person_id: one.personId,
    organisation_id: one.organisationId,
    name: one.name,
    title: one.title,
    role: one.role,
    organisation: one.organisation,
    initials: one.initials,
    status: one.status,
    chair: one.chair ? 1 : 0,
    remote: 0,
    substitute_for_seat_id: one.substituteForSeatId,
    substitute_for: one.substituteFor,
    arrived_at_item: null,
    left_at_item: null,
    position: place + 1,
  }))
  // A statement takes a limited number of values, and a meeting may have hundreds of people.
  for (let from = 0; from < rows.length; from += 40) {
    await tx
      .insertInto('attendance')
      .values(rows.slice(from, from + 40))
      .execute()
  }
}

/** Writes what the file calls the body and the place. */
export const setPrinted = async (tx: Tx, meetingId: string, printed: string): Promise<void> => {
  await tx.updateTable('meeting').set({ printed }).where('id', '=', meetingId).execute()
}
