import type { Look } from '#modules/accounts/index.ts'
import { seatsAt } from '../model/seating.ts'
import type { Body, SeatOnDay } from '../model.ts'
import { readSeating } from './read-seating.ts'

/** Seats of a body that the actor has found, in their order, as they are on a day ("2026-03-10"), each with its holder. */
export const seatsOnDay = async (look: Pick<Look, 'tx'>, body: Body, day: string): Promise<readonly SeatOnDay[]> =>
  seatsAt(await readSeating(look, body), day)
