import { Invalid } from '#kernel/errors.ts'
import { longDate } from '#minutes'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, type ActionState } from '#modules/ledger/index.ts'
import { checkWords } from '../model/check-words.ts'
import { findOwn, type OwnInput } from './find-own.ts'
import { raiseTask } from './raise-task.ts'

export interface ProposeDateInput extends OwnInput {
  /** "2026-09-30": today or later. */
  readonly on: string
  readonly reason: string
}

/**
 * Asks for another date, and puts that before the clerk. The old one stands until the body or its clerk agrees.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const proposeDate = async (act: Act, input: ProposeDateInput): Promise<ActionState> => {
  const reason = input.reason.trim()
  const problems = [
    ...(input.on < act.today.toString() ? [{ field: 'on', message: 'Enter a date from today on' }] : []),
    ...checkWords(reason, { field: 'reason', missing: 'Say why you need another date' }),
  ]
  if (problems.length > 0) throw new Invalid(problems)
  const { id, bodyId, reference, places } = await findOwn(act, input, 'propose-date')
  const state = await enterEvents(act, {
    ...input,
    what: [{ kind: 'date-proposed', owner: places[0], on: input.on, reason }],
  })
  await raiseTask(act, {
    bodyId,
    kind: 'date-proposed',
    actionId: id,
    personId: act.actor.personId,
    text: `The owner of ${reference} asks for ${longDate(input.on)}: “${reason}”`,
    onceKey: `date-proposed:${id}:${state.position}`,
  })
  return state
}
