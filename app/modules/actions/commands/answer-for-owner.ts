import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { ActionState, Happening } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

/** What an owner told the clerk. */
export type SpokenAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'declined'; readonly reason: string; readonly suggested: string }
  | { readonly kind: 'date-proposed'; readonly on: string; readonly reason: string }

export interface AnswerForOwnerInput extends Deciding {
  /** The place of the owner who answered, from 0. */
  readonly owner: number
  readonly answer: SpokenAnswer
}

const problemsOf = (answer: SpokenAnswer, today: string) => {
  switch (answer.kind) {
    case 'accepted':
      return []
    case 'declined':
      return wordProblems('reason', answer.reason, 'Enter why it is not theirs')
    case 'date-proposed':
      return [
        ...(answer.on < today ? [{ field: 'on', message: 'Enter a date that is still to come' }] : []),
        ...wordProblems('reason', answer.reason, 'Enter why they need another date'),
      ]
  }
}

const happeningOf = (owner: number, answer: SpokenAnswer): Happening => {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'accepted', owner }
    case 'declined':
      return { kind: 'declined', owner, reason: answer.reason.trim(), suggested: answer.suggested.trim() }
    case 'date-proposed':
      return { kind: 'date-proposed', owner, on: answer.on, reason: answer.reason.trim() }
  }
}

/**
 * Enters what an owner answered to being asked, who told the clerk instead of using their link.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const answerForOwner = async (
  act: Act,
  { owner, answer, ...deciding }: AnswerForOwnerInput,
): Promise<ActionState> => {
  const { state } = await reachAction(act, deciding.actionId, 'keep')
  if (state.owners[owner] === undefined) throw new Invalid([{ field: 'owner', message: 'Choose who answered' }])
  refuse(problemsOf(answer, act.today.toString()))
  return enterDecision(act, deciding, { what: [happeningOf(owner, answer)] })
}
