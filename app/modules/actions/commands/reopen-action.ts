import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface ReopenInput extends Deciding {
  readonly reason: string
}

/**
 * Opens an action again that was closed, withdrawn or merged by mistake.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const reopenAction = async (act: Act, { reason, ...deciding }: ReopenInput): Promise<ActionState> => {
  await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter why it is opened again'))
  return enterDecision(act, deciding, { what: [{ kind: 'reopened', reason: reason.trim() }] })
}
