import type { Look } from '#modules/accounts/index.ts'
import type { Body, SeatOnDay } from '../model.ts'
import { selectSeats } from '../store/seats.ts'

/** Seats of a body that the actor has found, as they are on a day ("2026-03-10"), each with its holder. */
export const seatsOnDay = ({ tx }: Pick<Look, 'tx'>, body: Body, day: string): Promise<readonly SeatOnDay[]> =>
  selectSeats(tx, { bodyId: body.id, day })
