import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface WithdrawInput extends Deciding {
  readonly reason: string
}

/**
 * Withdraws an action for the body: it is not done, and need not be.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const withdrawAction = async (act: Act, { reason, ...deciding }: WithdrawInput): Promise<ActionState> => {
  await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter why it is no longer wanted'))
  return enterDecision(act, deciding, { what: [{ kind: 'withdrawn', reason: reason.trim() }] })
}
