import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body, Organisation, Seat } from '../model.ts'
import { maySeeBody } from '../policy.ts'
import { selectBody } from '../store/bodies.ts'
import { selectHolding, selectHoldingsOfSeat, type HeldRow } from '../store/holdings.ts'
import { selectOrganisation } from '../store/organisations.ts'
import { selectSeat } from '../store/seats.ts'

export interface SeatFound {
  readonly seat: Seat
  readonly body: Body
  readonly organisation: Organisation | null
  /** Everybody who holds or held it, the latest first. */
  readonly history: readonly HeldRow[]
}

/**
 * A seat with its history.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findSeat = async ({ tx, actor }: Pick<Look, 'tx' | 'actor'>, id: string): Promise<SeatFound> => {
  const seat = await selectSeat(tx, id)
  const body = seat === null || !maySeeBody(actor, seat.bodyId) ? null : await selectBody(tx, { id: seat.bodyId })
  if (seat === null || body === null) throw new NotThere('seat')
  const history = (await selectHoldingsOfSeat(tx, id)).toSorted(
    (a, b) => (b.from ?? '').localeCompare(a.from ?? '') || (b.to ?? '9').localeCompare(a.to ?? '9'),
  )
  const organisation = seat.organisationId === null ? null : await selectOrganisation(tx, seat.organisationId)
  return { seat, body, organisation, history }
}

/**
 * A holder and the seat.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findHolding = async (
  look: Pick<Look, 'tx' | 'actor'>,
  id: string,
): Promise<SeatFound & { readonly holding: HeldRow }> => {
  const holding = await selectHolding(look.tx, id)
  if (holding === null) throw new NotThere('holder')
  return { holding, ...(await findSeat(look, holding.seatId)) }
}
