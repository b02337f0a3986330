import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface CloseInput extends Deciding {
  /** Why the body is content: "Reported to the meeting of 11 June". */
  readonly reason: string
}

/**
 * Closes an action for the body.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const closeAction = async (act: Act, { reason, ...deciding }: CloseInput): Promise<ActionState> => {
  await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter why it is closed'))
  return enterDecision(act, deciding, { what: [{ kind: 'closed', reason: reason.trim() }] })
}
