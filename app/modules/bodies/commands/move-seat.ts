import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { selectSeats, updatePosition } from '../store/seats.ts'
import { seatFor } from './find-to-change.ts'

export interface SeatMove {
  readonly id: string
  readonly direction: 'up' | 'down'
}

/**
 * Moves a seat by one in the order of its body's open seats; one that is first or last already stays.
 * @throws NotThere, NotAllowed
 */
export const moveSeat = async (act: Act, { id, direction }: SeatMove): Promise<void> => {
  const { seat, body } = await seatFor(act, 'change-seat', id)
  const all = await selectSeats(act.tx, body.id)
  const open = all.filter(({ closedOn, id: one }) => closedOn === null || one === id)
  const at = open.findIndex(one => one.id === id)
  const neighbour = open[direction === 'up' ? at - 1 : at + 1]
  if (neighbour === undefined) return
  const order = all.filter(one => one.id !== id)
  const place = order.findIndex(one => one.id === neighbour.id)
  const moved = order.toSpliced(direction === 'up' ? place : place + 1, 0, seat)
  for (const [i, one] of moved.entries()) {
    if (one.position !== i + 1) await updatePosition(act.tx, { id: one.id, position: i + 1 })
  }
  await recordChange(act, {
    action: 'seat.moved',
    subject: { kind: 'seat', id },
    bodyId: body.id,
    before: { post: seat.post, position: seat.position },
    after: { post: seat.post, position: moved.findIndex(one => one.id === id) + 1 },
  })
}
