import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Body, Seat } from '../model.ts'
import { checkSeat, tidySeat, type SeatInput } from '../model/check-seat.ts'
import { selectOrganisation } from '../store/organisations.ts'
import { insertSeat, selectSeats } from '../store/seats.ts'
import { bodyFor } from './find-to-change.ts'

/** What is wrong with a seat, seen beside its body and its organisation. */
export const checkSeatOf = async (act: Act, body: Body, input: SeatInput): Promise<readonly Problem[]> => {
  const problems: Problem[] = [...checkSeat(input)]
  const { organisationId, openedOn } = input
  if (organisationId !== null && (await selectOrganisation(act.tx, organisationId)) === null) {
    problems.push({ field: 'organisation', message: 'Choose an organisation from the list' })
  }
  if (openedOn !== null && body.establishedOn !== null && openedOn < body.establishedOn) {
    problems.push({ field: 'opened', message: 'The body was established after this day' })
  }
  return problems
}

/**
 * Adds a seat at the end of a body's order.
 * @throws NotThere, NotAllowed (also where the body was dissolved), Invalid
 */
export const addSeat = async (
  act: Act,
  { bodyId, ...given }: SeatInput & { readonly bodyId: string },
): Promise<Seat> => {
  const body = await bodyFor(act, 'add-seat', bodyId)
  const input = tidySeat(given)
  const problems = await checkSeatOf(act, body, input)
  if (problems.length > 0) throw new Invalid(problems)
  const last = Math.max(0, ...(await selectSeats(act.tx, bodyId)).map(({ position }) => position))
  const seat: Seat = { ...input, id: act.newId(), bodyId, position: last + 1, closedOn: null, version: 1 }
  await insertSeat(act.tx, seat)
  await recordChange(act, { action: 'seat.added', subject: { kind: 'seat', id: seat.id }, bodyId, after: { ...seat } })
  return seat
}
