import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Holding } from '../model.ts'
import { dayBefore, overlap } from '../model/holders.ts'
import { insertHolding, selectHoldingsOfSeat, updateHolding, type HeldRow } from '../store/holdings.ts'
import { selectPerson } from '../store/people.ts'
import { checkHolding } from './check-holding.ts'
import { seatFor } from './find-to-change.ts'
import { recordHolding } from './record-holding.ts'

export interface HoldingInput extends Pick<Holding, 'seatId' | 'personId' | 'from' | 'to' | 'kind'> {
  /**
   * Whoever holds the seat on the first day, and took it before, ends the day before. Somebody who covers ends others who
   * cover, and never the post's own holder, who comes back.
   */
  readonly endsOthers: boolean
}

/** Those whom a newcomer relieves. */
const relieved = ({ endsOthers, from, to, kind }: HoldingInput, held: readonly HeldRow[]): readonly HeldRow[] =>
  !endsOthers || from === null
    ? []
    : held.filter(
        other =>
          (other.from === null || other.from < from) &&
          overlap(other, { from, to }) &&
          (kind !== 'covering' || other.kind !== 'substantive'),
      )

/**
 * Puts a person into a seat for a time.
 * @throws NotThere, NotAllowed, Invalid: also where two would hold the post itself on one day
 */
export const holdSeat = async (act: Act, given: HoldingInput): Promise<Holding> => {
  const { seat, body } = await seatFor(act, 'change-holder', given.seatId)
  const held = await selectHoldingsOfSeat(act.tx, seat.id)
  const ending = relieved(given, held)
  const { endsOthers: _, ...input } = given
  const problems: Problem[] = [
    ...checkHolding(input, { seat, body, others: held.filter(other => !ending.includes(other)) }),
  ]
  const person = await selectPerson(act.tx, input.personId)
  if (person === null || person.mergedInto !== null) {
    problems.push({ field: 'person', message: 'Choose a person from the list' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  for (const { holder, ...before } of ending) {
    const after: Holding = { ...before, to: dayBefore(given.from ?? act.today.toString()), version: before.version + 1 }
    await updateHolding(act.tx, after)
    await recordHolding(act, { action: 'holding.ended', seat, person: holder.name, before, after })
  }
  const holding: Holding = { ...input, id: act.newId(), version: 1 }
  await insertHolding(act.tx, holding)
  await recordHolding(act, { action: 'seat.held', seat, person: person?.name ?? '', after: holding })
  return holding
}
