import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Schema } from '#platform/db/schema.ts'
import { holdingKinds, type Holder, type Holding } from '../model.ts'
import { oneOf } from './one-of.ts'

/** A row as the module knows it. */
const holdingOf = (row: Selectable<Schema['holding']>): Holding => ({
  id: row.id,
  seatId: row.seat_id,
  personId: row.person_id,
  from: row.from_on,
  to: row.to_on,
  kind: oneOf(row.kind, holdingKinds, 'substantive'),
  version: row.version,
})

const valuesOf = (holding: Holding) => ({
  seat_id: holding.seatId,
  person_id: holding.personId,
  from_on: holding.from,
  to_on: holding.to,
  kind: holding.kind,
  version: holding.version,
})

/** A holding with whose it is. */
export type HeldRow = Holding & { readonly holder: Holder }

const withPeople = (tx: ReadTx) =>
  tx
    .selectFrom('holding')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .selectAll('holding')
    .select(['person.name', 'person.title', 'person.email'])

const heldOf = (
  row: Selectable<Schema['holding']> & Pick<Selectable<Schema['person']>, 'name' | 'title' | 'email'>,
): HeldRow => {
  const holding = holdingOf(row)
  const { id: holdingId, personId, kind, from, to } = holding
  return {
    ...holding,
    holder: { holdingId, personId, name: row.name, title: row.title, email: row.email, kind, from, to },
  }
}

export const selectHolding = async (tx: ReadTx, id: string): Promise<HeldRow | null> => {
  const row = await withPeople(tx).where('holding.id', '=', id).executeTakeFirst()
  return row === undefined ? null : heldOf(row)
}

const holdingsOfBody = prepared((tx, { bodyId }: { readonly bodyId: string }) =>
  withPeople(tx)
    .innerJoin('seat', 'seat.id', 'holding.seat_id')
    .where('seat.body_id', '=', bodyId)
    .orderBy('holding.id'),
)

/** Everybody who holds or held a seat of a body. */
export const selectHoldingsOfBody = async (tx: ReadTx, bodyId: string): Promise<readonly HeldRow[]> =>
  (await holdingsOfBody(tx, { bodyId })).map(heldOf)

/** Everybody who holds or held a seat. */
export const selectHoldingsOfSeat = async (tx: ReadTx, seatId: string): Promise<readonly HeldRow[]> =>
  (await withPeople(tx).where('seat_id', '=', seatId).orderBy('holding.id').execute()).map(heldOf)

/** Everybody who holds or held one of several seats. */
export const selectHoldingsOfSeats = async (tx: ReadTx, seatIds: readonly string[]): Promise<readonly HeldRow[]> =>
  (await withPeople(tx).where('seat_id', 'in', seatIds).orderBy('holding.id').execute()).map(heldOf)

/** Every seat that a person holds or held. */
export const selectHoldingsOfPerson = async (tx: ReadTx, personId: string): Promise<readonly Holding[]> =>
  (await tx.selectFrom('holding').selectAll().where('person_id', '=', personId).orderBy('id').execute()).map(holdingOf)

export const insertHolding = async (tx: Tx, holding: Holding): Promise<void> => {
  await tx
    .insertInto('holding')
    .values({ id: holding.id, ...valuesOf(holding) })
    .execute()
}

/** Writes a holding as it is to be, its version among it. */
export const updateHolding = async (tx: Tx, holding: Holding): Promise<void> => {
  await tx.updateTable('holding').set(valuesOf(holding)).where('id', '=', holding.id).execute()
}

export const deleteHolding = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('holding').where('id', '=', id).execute()
}
