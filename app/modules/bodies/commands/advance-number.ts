import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { advanceNextNumber } from '../store/next-number.ts'

/**
 * Says that minutes of a body have used numbers up to the one given, so that the next begin behind it. Called by those
 * who have asked the policy of minutes; nothing happens where the body is beyond it already.
 */
export const advanceNumber = async (
  act: Act,
  { bodyId, beyond }: { readonly bodyId: string; readonly beyond: number },
): Promise<void> => {
  const before = await advanceNextNumber(act.tx, { bodyId, to: beyond + 1 })
  if (before === null) return
  await recordChange(act, {
    action: 'body.number-advanced',
    subject: { kind: 'body', id: bodyId },
    bodyId,
    before: { nextNumber: before },
    after: { nextNumber: beyond + 1 },
  })
}
