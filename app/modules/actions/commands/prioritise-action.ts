import type { Act } from '#modules/accounts/index.ts'
import type { ActionState, Priority } from '#modules/ledger/index.ts'
import { enterDecision, reachAction, type Deciding } from './decide-on-action.ts'

export interface PrioritiseInput extends Deciding {
  readonly priority: Priority
}

/**
 * Says how much an action matters.
 * @throws NotThere, NotAllowed, Stale
 */
export const prioritiseAction = async (act: Act, { priority, ...deciding }: PrioritiseInput): Promise<ActionState> => {
  const { state } = await reachAction(act, deciding.actionId, 'keep')
  if (state.priority === priority) return state
  return enterDecision(act, deciding, { what: [{ kind: 'prioritised', priority }] })
}
