import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Holding } from '../model.ts'
import { longDate } from '#minutes'
import { selectHolding, updateHolding } from '../store/holdings.ts'
import { isFresh, seatFor } from './find-to-change.ts'
import { recordHolding } from './record-holding.ts'

export interface HoldingEnd {
  readonly id: string
  readonly version: number
  /** The last day. */
  readonly on: string
}

/**
 * Ends a person's time in a seat.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const endHolding = async (act: Act, { id, version, on }: HoldingEnd): Promise<Holding> => {
  const found = await selectHolding(act.tx, id)
  if (found === null) throw new NotThere('holder')
  const { seat } = await seatFor(act, 'change-holder', found.seatId)
  const { holder, ...before } = found
  isFresh('holder', before, version)
  if (before.from !== null && on < before.from) {
    throw new Invalid([{ field: 'on', message: `${holder.name} took this seat on ${longDate(before.from)}` }])
  }
  if ((before.to !== null && on > before.to) || (seat.closedOn !== null && on > seat.closedOn)) {
    throw new Invalid([{ field: 'on', message: `${holder.name}’s time in this seat ended before this day` }])
  }
  const after: Holding = { ...before, to: on, version: before.version + 1 }
  await updateHolding(act.tx, after)
  await recordHolding(act, { action: 'holding.ended', seat, person: holder.name, before, after })
  return after
}
