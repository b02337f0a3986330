import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface ReturnInput extends Deciding {
  readonly reason: string
}

/**
 * Gives an action back that was reported done, and is not done enough.
 * @throws NotThere, NotAllowed (also where nobody reported it done), Stale, Invalid
 */
export const returnAction = async (act: Act, { reason, ...deciding }: ReturnInput): Promise<ActionState> => {
  await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter what is still to be done'))
  return enterDecision(act, deciding, { what: [{ kind: 'returned', reason: reason.trim() }] })
}
