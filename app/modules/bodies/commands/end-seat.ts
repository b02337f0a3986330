import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Seat } from '../model.ts'
import { selectHoldingsOfSeat, updateHolding } from '../store/holdings.ts'
import { updateSeat } from '../store/seats.ts'
import { recordHolding } from './record-holding.ts'

interface End {
  readonly seat: Seat
  /** Its last day. */
  readonly on: string
  /** The day on which it was to end until now, where there was one: whoever ended then ends with it. */
  readonly was: string | null
}

/** Closes a seat and ends whoever holds it. Those who call it have asked the policy. */
export const endSeat = async (act: Act, { seat, on, was }: End): Promise<void> => {
  const { openedOn, bodyId } = seat
  if (openedOn !== null && on < openedOn) {
    throw new Invalid([{ field: 'on', message: `The seat “${seat.post}” was opened after this day` }])
  }
  const held = await selectHoldingsOfSeat(act.tx, seat.id)
  const later = held.find(({ from }) => from !== null && from > on)
  if (later !== undefined) {
    const message = `${later.holder.name} takes the seat “${seat.post}” after this day. End that first`
    throw new Invalid([{ field: 'on', message }])
  }
  for (const { holder, ...holding } of held) {
    const lasts = holding.to === null || holding.to > on || (was !== null && holding.to === was)
    if (!lasts || holding.to === on) continue
    const after = { ...holding, to: on, version: holding.version + 1 }
    await updateHolding(act.tx, after)
    await recordHolding(act, { action: 'holding.ended', seat, person: holder.name, before: holding, after })
  }
  const after = { ...seat, closedOn: on, version: seat.version + 1 }
  await updateSeat(act.tx, after)
  const subject = { kind: 'seat', id: seat.id }
  await recordChange(act, { action: 'seat.closed', subject, bodyId, before: { ...seat }, after })
}
