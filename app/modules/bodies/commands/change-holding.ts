import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Holding } from '../model.ts'
import { selectHolding, selectHoldingsOfSeat, updateHolding } from '../store/holdings.ts'
import { checkHolding } from './check-holding.ts'
import { isFresh, seatFor } from './find-to-change.ts'
import { recordHolding } from './record-holding.ts'

/**
 * Corrects when, or as what, a person held a seat.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const changeHolding = async (
  act: Act,
  given: Pick<Holding, 'id' | 'version' | 'from' | 'to' | 'kind'>,
): Promise<Holding> => {
  const found = await selectHolding(act.tx, given.id)
  if (found === null) throw new NotThere('holder')
  const { seat, body } = await seatFor(act, 'change-holder', found.seatId)
  const { holder, ...before } = found
  isFresh('holder', before, given.version)
  const others = (await selectHoldingsOfSeat(act.tx, seat.id)).filter(({ id }) => id !== before.id)
  const after: Holding = { ...before, from: given.from, to: given.to, kind: given.kind, version: before.version + 1 }
  const problems = checkHolding(after, { seat, body, others })
  if (problems.length > 0) throw new Invalid(problems)
  await updateHolding(act.tx, after)
  await recordHolding(act, { action: 'holding.changed', seat, person: holder.name, before, after })
  return after
}
