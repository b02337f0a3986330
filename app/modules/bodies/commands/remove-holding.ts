import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { deleteHolding, selectHolding } from '../store/holdings.ts'
import { isFresh, seatFor } from './find-to-change.ts'

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
  const { body } = await seatFor(act, 'change-holder', found.seatId)
  isFresh('holder', found, version)
  await deleteHolding(act.tx, id)
  await recordChange(act, {
    action: 'holding.removed',
    subject: { kind: 'holding', id },
    bodyId: body.id,
    before: { ...found },
  })
}
