import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { deleteHolding, selectHolding } from '../store/holdings.ts'
import { isFresh, seatFor } from './find-to-change.ts'
import { recordHolding } from './record-holding.ts'

/**
 * Takes out a holder who was entered by mistake and never held the seat. The audit log keeps what it said.
 * @throws NotThere, NotAllowed, Stale
 */
export const removeHolding = async (
  act: Act,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> => {
  const found = await selectHolding(act.tx, id)
  if (found === null) throw new NotThere('holder')
  const { seat } = await seatFor(act, 'change-holder', found.seatId)
  isFresh('holder', found, version)
  await deleteHolding(act.tx, id)
  const { holder, ...before } = found
  await recordHolding(act, { action: 'holding.removed', seat, person: holder.name, before })
}
