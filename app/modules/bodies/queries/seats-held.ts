import type { Look } from '#modules/accounts/index.ts'
import { holderOn } from '../model/holders.ts'
import type { Holder, Seat } from '../model.ts'
import { selectHoldingsOfSeats } from '../store/holdings.ts'
import { selectSeatsById } from '../store/seats.ts'

/** A seat and who sits in it on a day; nobody does in one that is closed. */
export interface SeatHeld {
  readonly seat: Seat
  readonly holder: Holder | null
  /** The post's own holder, where somebody covers for them. */
  readonly covered: Holder | null
}

/** Seats of any body, by their ids, each with who sits in it on a day ("2026-03-10"). */
export const seatsHeld = async (
  { tx }: Pick<Look, 'tx'>,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, SeatHeld>> => {
  if (ids.length === 0) return new Map()
  const held = Map.groupBy(await selectHoldingsOfSeats(tx, ids), ({ seatId }) => seatId)
  return new Map(
    (await selectSeatsById(tx, ids)).map(seat => {
      const isClosed = seat.closedOn !== null && seat.closedOn < day
      const holders = isClosed ? [] : (held.get(seat.id) ?? []).map(({ holder }) => holder)
      return [seat.id, { seat, ...holderOn(holders, day) }]
    }),
  )
}
