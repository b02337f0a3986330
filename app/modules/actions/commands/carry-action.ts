import type { Act } from '#modules/accounts/index.ts'
import type { ActionState, Due } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { dueProblems } from './check-due.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface CarryInput extends Deciding {
  readonly reason: string
  /** Until when; null where its date stays. */
  readonly due: Due | null
}

/**
 * Carries an action forward for the body.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const carryAction = async (act: Act, { reason, due, ...deciding }: CarryInput): Promise<ActionState> => {
  const { action } = await reachAction(act, deciding.actionId, 'decide')
  refuse([
    ...wordProblems('reason', reason, 'Enter why it is carried forward'),
    ...(due === null ? [] : await dueProblems(act, due, action.bodyId)),
  ])
  return enterDecision(act, deciding, { what: [{ kind: 'carried', due, reason: reason.trim() }] })
}
