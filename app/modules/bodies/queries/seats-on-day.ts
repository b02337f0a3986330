import type { Look } from '#modules/accounts/index.ts'
import type { Body, SeatOnDay } from '../model.ts'
import { holderOn, isOn } from '../model/holders.ts'
import { selectHoldingsOfBody } from '../store/holdings.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { selectSeats } from '../store/seats.ts'

/** Seats of a body that the actor has found, in their order, as they are on a day ("2026-03-10"), each with its holder. */
export const seatsOnDay = async ({ tx }: Pick<Look, 'tx'>, body: Body, day: string): Promise<readonly SeatOnDay[]> => {
  const seats = await selectSeats(tx, body.id)
  const names = new Map((await selectOrganisations(tx)).map(({ id, name }) => [id, name]))
  const held = Map.groupBy(await selectHoldingsOfBody(tx, body.id), ({ seatId }) => seatId)
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
