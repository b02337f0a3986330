import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Seat } from '../model.ts'
import { tidySeat, type SeatInput } from '../model/check-seat.ts'
import { selectHoldingsOfSeat } from '../store/holdings.ts'
import { updateSeat } from '../store/seats.ts'
import { checkSeatOf } from './add-seat.ts'
import { isFresh, seatFor } from './find-to-change.ts'

/**
 * Changes what is said of a seat.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const changeSeat = async (
  act: Act,
  { id, version, ...given }: SeatInput & { readonly id: string; readonly version: number },
): Promise<Seat> => {
  const { seat: before, body } = await seatFor(act, 'change-seat', id)
  isFresh('seat', before, version)
  const input = tidySeat(given)
  const { openedOn } = input
  const problems: Problem[] = [...(await checkSeatOf(act, body, input))]
  if (openedOn !== null) {
    if (before.closedOn !== null && openedOn > before.closedOn) {
      problems.push({ field: 'opened', message: 'The seat was closed before this day' })
    }
    const held = await selectHoldingsOfSeat(act.tx, id)
    const earlier = held.find(({ from, to }) => (from ?? to ?? openedOn) < openedOn)
    if (earlier !== undefined) {
      problems.push({ field: 'opened', message: `${earlier.holder.name} held this seat before this day` })
    }
  }
  if (problems.length > 0) throw new Invalid(problems)
  const after: Seat = { ...before, ...input, version: before.version + 1 }
  await updateSeat(act.tx, after)
  await recordChange(act, {
    action: 'seat.changed',
    subject: { kind: 'seat', id },
    bodyId: body.id,
    before: { ...before },
    after: { ...after },
  })
  return after
}
