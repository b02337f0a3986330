import type { Act } from '#modules/accounts/index.ts'
import type { ActionState, Due } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { dueProblems } from './check-due.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface DateInput extends Deciding {
  readonly due: Due
  readonly reason: string
}

/**
 * Says by when an action is to be done.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const dateAction = async (act: Act, { due, reason, ...deciding }: DateInput): Promise<ActionState> => {
  const { action } = await reachAction(act, deciding.actionId, 'keep')
  refuse([
    ...(await dueProblems(act, due, action.bodyId)),
    ...wordProblems('reason', reason, 'Enter why it has this date'),
  ])
  return enterDecision(act, deciding, { what: [{ kind: 'dated', due, reason: reason.trim() }] })
}
