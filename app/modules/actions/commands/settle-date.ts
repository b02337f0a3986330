import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'
import { settleTasksOf } from './settle-tasks-of.ts'

export interface SettleDateInput extends Deciding {
  readonly agreed: boolean
  /** Must be there where the old date is kept. */
  readonly reason: string
}

/**
 * Agrees to the other date that an owner asked for, or keeps the old one.
 * @throws NotThere, NotAllowed (also where nobody asked for another date), Stale, Invalid
 */
export const settleDate = async (act: Act, { agreed, reason, ...deciding }: SettleDateInput): Promise<ActionState> => {
  await reachAction(act, deciding.actionId, 'keep')
  if (!agreed) refuse(wordProblems('reason', reason, 'Enter why the date stays'))
  const what = [{ kind: 'date-settled', agreed, reason: reason.trim() }] as const
  const state = await enterDecision(act, deciding, { what })
  const outcome = agreed ? 'The other date was agreed' : 'The date was kept'
  await settleTasksOf(act, { actionId: deciding.actionId, kinds: ['date-proposed'], outcome })
  return state
}
