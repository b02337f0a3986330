import type { Act } from '#modules/accounts/index.ts'
import { endSeat } from './end-seat.ts'
import { isFresh, seatFor } from './find-to-change.ts'

export interface SeatClosing {
  readonly id: string
  readonly version: number
  /** The last day of the seat, and of whoever holds it. */
  readonly on: string
}

/**
 * Closes a seat, which ends whoever holds it. The seat and its history stay. Said again, it corrects the day.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const closeSeat = async (act: Act, { id, version, on }: SeatClosing): Promise<void> => {
  const { seat } = await seatFor(act, 'change-seat', id)
  isFresh('seat', seat, version)
  await endSeat(act, { seat, on, was: seat.closedOn })
}
