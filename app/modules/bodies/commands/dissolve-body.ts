import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Body } from '../model.ts'
import { selectBodies, updateBody } from '../store/bodies.ts'
import { selectSeats } from '../store/seats.ts'
import { endSeat } from './end-seat.ts'
import { bodyFor, isFresh } from './find-to-change.ts'

export interface Dissolution {
  readonly id: string
  readonly version: number
  /** The last day of the body. */
  readonly on: string
  /** The body that its portfolio went to, where one took it. */
  readonly successorId: string | null
}

const checkSuccessor = (body: Body, { on, successorId }: Dissolution, bodies: readonly Body[]): readonly Problem[] => {
  if (successorId === null) return []
  const problem = (message: string): readonly Problem[] => [{ field: 'successor', message }]
  const successor = bodies.find(({ id }) => id === successorId)
  if (successor === undefined) return problem('Choose a body from the list')
  if (successor.id === body.id) return problem('A body cannot take over from itself')
  if (successor.dissolvedOn !== null && successor.dissolvedOn <= on) {
    return problem(`${successor.name} was dissolved too by then`)
  }
  return []
}

/**
 * Ends a body, its seats and whoever holds them, and says where its portfolio went. Said again, it corrects the day or the
 * successor. Sub-groups are left as they are: what becomes of them is a decision of its own.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const dissolveBody = async (act: Act, given: Dissolution): Promise<Body> => {
  const before = await bodyFor(act, 'dissolve', given.id)
  isFresh('body', before, given.version)
  const { on, successorId } = given
  const problems = [...checkSuccessor(before, given, await selectBodies(act.tx))]
  if (before.establishedOn !== null && on < before.establishedOn) {
    problems.push({ field: 'on', message: 'The body was established after this day' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  const was = before.dissolvedOn
  for (const seat of await selectSeats(act.tx, before.id)) {
    if (seat.closedOn === null || seat.closedOn > on || seat.closedOn === was) await endSeat(act, { seat, on, was })
  }
  const body: Body = { ...before, dissolvedOn: on, successorId, version: before.version + 1 }
  await updateBody(act.tx, body)
  await recordChange(act, {
    action: 'body.dissolved',
    subject: { kind: 'body', id: body.id },
    bodyId: body.id,
    before: { name: before.name, dissolvedOn: was, successorId: before.successorId },
    after: { name: body.name, dissolvedOn: on, successorId },
  })
  return body
}
