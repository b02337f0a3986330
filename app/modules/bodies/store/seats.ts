import type { ReadTx } from '#platform/db/database.ts'
import type { Holder, SeatOnDay } from '../model.ts'

const oneOf = <T extends string>(value: string | null, known: readonly T[], otherwise: T): T =>
  known.find(one => one === value) ?? otherwise

/** Seats of a body that exist on a day, in their order, each with who holds it then: cover goes before the post's own holder. */
export const selectSeats = async (
  tx: ReadTx,
  { bodyId, day }: { readonly bodyId: string; readonly day: string },
): Promise<readonly SeatOnDay[]> => {
  const seats = await tx
    .selectFrom('seat')
    .leftJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .selectAll('seat')
    .select('organisation.name as organisation')
    .where('body_id', '=', bodyId)
    .where(eb => eb.or([eb('opened_on', 'is', null), eb('opened_on', '<=', day)]))
    .where(eb => eb.or([eb('seat.closed_on', 'is', null), eb('seat.closed_on', '>=', day)]))
    .orderBy('seat.position')
    .orderBy('seat.id')
    .execute()
  const held = await tx
    .selectFrom('holding')
    .innerJoin('seat', 'seat.id', 'holding.seat_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select([
      'holding.seat_id',
      'holding.person_id',
      'holding.kind',
      'from_on',
      'to_on',
      'person.name',
      'title',
      'email',
    ])
    .where('seat.body_id', '=', bodyId)
    .where(eb => eb.or([eb('from_on', 'is', null), eb('from_on', '<=', day)]))
    .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', day)]))
    .orderBy('from_on', 'desc')
    .execute()
  const holderOf = (seatId: string): Holder | null => {
    const own = held.filter(one => one.seat_id === seatId)
    const row = own.find(({ kind }) => kind !== 'substantive') ?? own[0]
    if (row === undefined) return null
    const kind = oneOf(row.kind, ['substantive', 'interim', 'covering'], 'substantive')
    const { person_id: personId, name, title, email } = row
    return { personId, name, title, email, kind, from: row.from_on, to: row.to_on }
  }
  return seats.map(seat => ({
    id: seat.id,
    bodyId: seat.body_id,
    post: seat.post,
    organisationId: seat.organisation_id,
    organisation: seat.organisation,
    basis: oneOf(seat.basis, ['statutory', 'invited'], 'invited'),
    voting: seat.voting === 1,
    office: oneOf(seat.office, ['chair', 'vice-chair', 'secretary', 'member'], 'member'),
    position: seat.position,
    holder: holderOf(seat.id),
  }))
}
