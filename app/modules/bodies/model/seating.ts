import type { Holder, Holding, Organisation, Seat, SeatOnDay } from '../model.ts'
import { holderOn, isOn } from './holders.ts'

/** The seats of a body over all time, and who held them. */
export interface Seating {
  /** In their order. */
  readonly seats: readonly Seat[]
  readonly holdings: readonly (Holding & { readonly holder: Holder })[]
  readonly organisations: readonly Organisation[]
}

/** The seats as they are on a day ("2026-03-10"), each with its holder. */
export const seatsAt = ({ seats, holdings, organisations }: Seating, day: string): readonly SeatOnDay[] => {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const held = Map.groupBy(holdings, ({ seatId }) => seatId)
  return seats
    .filter(({ openedOn, closedOn }) => isOn({ from: openedOn, to: closedOn }, day))
    .map(seat => ({
      ...seat,
      organisation: names.get(seat.organisationId ?? '') ?? null,
      ...holderOn(
        (held.get(seat.id) ?? []).map(({ holder }) => holder),
        day,
      ),
    }))
}
