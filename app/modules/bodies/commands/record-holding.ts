import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Holding, Seat } from '../model.ts'
import { queueSeatChanged } from './seat-changed.ts'

interface HoldingChange {
  readonly action: 'seat.held' | 'holding.changed' | 'holding.ended' | 'holding.removed'
  readonly seat: Seat
  /** Name of whoever it is. */
  readonly person: string
  readonly before?: Holding
  readonly after?: Holding
}

/**
 * Writes a change of a holding into the log, with the names that the log needs to tell of it in a sentence, and lets what the
 * seat owes follow.
 */
export const recordHolding = async (act: Act, change: HoldingChange): Promise<void> => {
  const { action, seat, person, before, after } = change
  const named = (holding: Holding | undefined) =>
    holding === undefined ? null : { person, post: seat.post, ...holding }
  const id = (after ?? before)?.id ?? seat.id
  await recordChange(act, {
    action,
    subject: { kind: 'holding', id },
    bodyId: seat.bodyId,
    before: named(before),
    after: named(after),
  })
  await queueSeatChanged(act, seat.bodyId)
}
