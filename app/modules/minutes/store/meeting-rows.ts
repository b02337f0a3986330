import type { ReadTx } from '#platform/db/database.ts'
import type { Attended } from '../model/owner-links.ts'
import type { AgendaLine } from '../model/agenda-line.ts'

const statuses: readonly Attended['status'][] = ['expected', 'present', 'in attendance', 'apologies', 'absent']

/** Who came to a meeting, in the order of the list. */
export const selectAttendance = async (tx: ReadTx, meetingId: string): Promise<readonly Attended[]> =>
  (
    await tx
      .selectFrom('attendance')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(row => ({
    name: row.name,
    title: row.title,
    role: row.role,
    organisation: row.organisation,
    status: statuses.find(status => status === row.status) ?? 'expected',
    chair: row.chair === 1,
    substituteFor: row.substitute_for,
    personId: row.person_id,
    seatId: row.seat_id,
    organisationId: row.organisation_id,
  }))

/** The agenda of a meeting, without what was deferred. */
export const selectAgenda = async (tx: ReadTx, meetingId: string): Promise<readonly AgendaLine[]> =>
  await tx
    .selectFrom('agenda_item')
    .select(['title', 'kind', 'exempt_paragraph as exemptParagraph'])
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'open')
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Where people can be written to, by the id of the person. */
export const selectEmails = async (tx: ReadTx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('id', 'in', personIds)
    .where('email', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[id, email] as const])))
}
