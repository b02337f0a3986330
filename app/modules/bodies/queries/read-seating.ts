import type { Look } from '#modules/accounts/index.ts'
import type { Seating } from '../model/seating.ts'
import type { Body } from '../model.ts'
import { selectHoldingsOfBody } from '../store/holdings.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { selectSeats } from '../store/seats.ts'

/** The seats of a body that the actor has found and everybody who holds or held one, for looking at many days. */
export const readSeating = async ({ tx }: Pick<Look, 'tx'>, body: Body): Promise<Seating> => ({
  seats: await selectSeats(tx, body.id),
  holdings: await selectHoldingsOfBody(tx, body.id),
  organisations: await selectOrganisations(tx),
})
