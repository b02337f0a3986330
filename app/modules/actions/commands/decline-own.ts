import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, type ActionState } from '#modules/ledger/index.ts'
import { checkWords, wordsProblem } from '../model/check-words.ts'
import { findOwn, type OwnInput } from './find-own.ts'
import { raiseTask } from './raise-task.ts'

export interface DeclineInput extends OwnInput {
  readonly reason: string
  /** Whose it may be; "" where they do not know. */
  readonly suggested: string
}

/**
 * Says that an action is not the actor's, and puts that before the clerk. It stays theirs until it is given to somebody else.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const declineOwn = async (act: Act, input: DeclineInput): Promise<ActionState> => {
  const reason = input.reason.trim()
  const suggested = input.suggested.trim()
  const problems = [
    ...checkWords(reason, { field: 'reason', missing: 'Say why it is not yours' }),
    ...wordsProblem(suggested, { field: 'suggested', most: 200 }),
  ]
  if (problems.length > 0) throw new Invalid(problems)
  const { id, bodyId, reference, places } = await findOwn(act, input, 'decline')
  const state = await enterEvents(act, {
    ...input,
    what: places.map(owner => ({ kind: 'declined', owner, reason, suggested })),
  })
  const whose = suggested === '' ? '' : ` It may belong to ${suggested}.`
  await raiseTask(act, {
    bodyId,
    kind: 'not-mine',
    actionId: id,
    personId: act.actor.personId,
    text: `${reference} is not theirs, says its owner: “${reason}”${whose}`,
    onceKey: `not-mine:${id}:${state.position}`,
  })
  return state
}
