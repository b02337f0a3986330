/** What attendance needs to know of the tables of other modules; it never writes to them. */
import type { ReadTx } from '#platform/db/database.ts'
import type { AttendancePerson } from '../model/attendance.ts'

/** True once the minutes of the meeting are approved: then nothing about who came may change. */
export const selectFrozen = async (tx: ReadTx, meetingId: string): Promise<boolean> =>
  (await tx
    .selectFrom('minutes')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'approved')
    .executeTakeFirst()) !== undefined

/** Names of organisations by id: of those given, or of all. */
export const selectOrganisationNames = async (
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A person, or the one with whom they were merged; null where there is none. */
export const selectPerson = async (tx: ReadTx, id: string): Promise<AttendancePerson | null> => {
  const row = await tx
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.name',
      'person.title',
      'person.organisation_id as organisationId',
      'person.merged_into as mergedInto',
      'organisation.name as organisation',
    ])
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.mergedInto !== null) return selectPerson(tx, row.mergedInto)
  return {
    personId: row.id,
    name: row.name,
    title: row.title,
    organisationId: row.organisationId,
    organisation: row.organisation,
  }
}

/** People whom a clerk may mean, with their organisations, by name; nobody who was merged into another. */
export const selectPeople = async (tx: ReadTx): Promise<readonly AttendancePerson[]> =>
  (
    await tx
      .selectFrom('person')
      .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select([
        'person.id',
        'person.name',
        'person.title',
        'person.organisation_id as organisationId',
        'organisation.name as organisation',
      ])
      .where('merged_into', 'is', null)
      .orderBy('person.name')
      .execute()
  ).map(({ id, ...person }) => ({ personId: id, ...person }))
