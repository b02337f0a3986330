import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Schema } from '#platform/db/schema.ts'
import { offices, type Seat } from '../model.ts'
import { oneOf } from './one-of.ts'

/** A row as the module knows it. */
const seatOf = (row: Selectable<Schema['seat']>): Seat => ({
  id: row.id,
  bodyId: row.body_id,
  organisationId: row.organisation_id,
  post: row.post,
  basis: oneOf(row.basis, ['statutory', 'invited'], 'invited'),
  voting: row.voting === 1,
  office: oneOf(row.office, offices, 'member'),
  maximumMonths: row.maximum_months,
  position: row.position,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  version: row.version,
})

const valuesOf = (seat: Seat) => ({
  body_id: seat.bodyId,
  organisation_id: seat.organisationId,
  post: seat.post,
  basis: seat.basis,
  voting: seat.voting ? 1 : 0,
  office: seat.office,
  maximum_months: seat.maximumMonths,
  position: seat.position,
  opened_on: seat.openedOn,
  closed_on: seat.closedOn,
  version: seat.version,
})

export const selectSeat = async (tx: ReadTx, id: string): Promise<Seat | null> => {
  const row = await tx.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : seatOf(row)
}

export const selectSeatsById = async (tx: ReadTx, ids: readonly string[]): Promise<readonly Seat[]> =>
  (await tx.selectFrom('seat').selectAll().where('id', 'in', ids).execute()).map(seatOf)

const seatsOfBody = prepared((tx, { bodyId }: { readonly bodyId: string }) =>
  tx.selectFrom('seat').selectAll().where('body_id', '=', bodyId).orderBy('position').orderBy('id'),
)

/** Every seat that a body has or had, in order. */
export const selectSeats = async (tx: ReadTx, bodyId: string): Promise<readonly Seat[]> =>
  (await seatsOfBody(tx, { bodyId })).map(seatOf)

export const insertSeat = async (tx: Tx, seat: Seat): Promise<void> => {
  await tx
    .insertInto('seat')
    .values({ id: seat.id, ...valuesOf(seat) })
    .execute()
}

/** Writes a seat as it is to be, its version among it. */
export const updateSeat = async (tx: Tx, seat: Seat): Promise<void> => {
  await tx.updateTable('seat').set(valuesOf(seat)).where('id', '=', seat.id).execute()
}

/** Puts a seat into another place of its body's order, which is no change of the seat itself. */
export const updatePosition = async (tx: Tx, { id, position }: Pick<Seat, 'id' | 'position'>): Promise<void> => {
  await tx.updateTable('seat').set({ position }).where('id', '=', id).execute()
}
