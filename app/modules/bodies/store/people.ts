import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import type { Person } from '../model.ts'

/** A row as the module knows it. */
const personOf = (row: Selectable<Schema['person']>): Person => ({
  id: row.id,
  name: row.name,
  title: row.title,
  email: row.email,
  organisationId: row.organisation_id,
  mergedInto: row.merged_into,
  version: row.version,
})

const valuesOf = (person: Person) => ({
  name: person.name,
  title: person.title,
  email: person.email,
  organisation_id: person.organisationId,
  merged_into: person.mergedInto,
  version: person.version,
})

/** A person by id; of one who was merged, the row that stayed behind. */
export const selectPerson = async (tx: ReadTx, id: string): Promise<Person | null> => {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

/** Everybody who was not merged into somebody else, by name. */
export const selectPeople = async (tx: ReadTx): Promise<readonly Person[]> =>
  (
    await tx.selectFrom('person').selectAll().where('merged_into', 'is', null).orderBy('name').orderBy('id').execute()
  ).map(personOf)

/** Which bodies each person has or had a seat on. */
export const selectBodiesOfPeople = async (tx: ReadTx): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx
    .selectFrom('holding')
    .innerJoin('seat', 'seat.id', 'holding.seat_id')
    .select(['person_id', 'body_id'])
    .distinct()
    .execute()
  const bodies = new Map<string, string[]>()
  for (const row of rows) bodies.set(row.person_id, [...(bodies.get(row.person_id) ?? []), row.body_id])
  return bodies
}

export const insertPerson = async (tx: Tx, person: Person): Promise<void> => {
  await tx
    .insertInto('person')
    .values({ id: person.id, ...valuesOf(person) })
    .execute()
}

/** Writes a person as they are to be, the version among it. */
export const updatePerson = async (tx: Tx, person: Person): Promise<void> => {
  await tx.updateTable('person').set(valuesOf(person)).where('id', '=', person.id).execute()
}

/** Points at one person everything that pointed at another: seats, attendance, accounts, actions, and those merged before. */
export const movePerson = async (
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  await tx.updateTable('holding').set({ person_id: to }).where('person_id', '=', from).execute()
  await tx.updateTable('attendance').set({ person_id: to }).where('person_id', '=', from).execute()
  await tx.updateTable('account').set({ person_id: to }).where('person_id', '=', from).execute()
  await tx.updateTable('action_owner').set({ person_id: to }).where('person_id', '=', from).execute()
  await tx.updateTable('organisation').set({ lead_person_id: to }).where('lead_person_id', '=', from).execute()
  await tx.updateTable('person').set({ merged_into: to }).where('merged_into', '=', from).execute()
}
