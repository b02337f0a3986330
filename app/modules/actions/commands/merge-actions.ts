import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findHistory, isOpen, type ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { selectIssued } from '../store/issued-actions.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'

export interface MergeInput extends Deciding {
  /** The action that says the same, which goes on: an open one of the same body. */
  readonly into: string
  readonly reason: string
}

const wrong = (message: string): Invalid => new Invalid([{ field: 'into', message }])

/**
 * Ends an action because another says the same.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const mergeActions = async (act: Act, { into, reason, ...deciding }: MergeInput): Promise<ActionState> => {
  const { action } = await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter why they are one'))
  const other = await selectIssued(act.tx, into)
  if (other === null || other.bodyId !== action.bodyId) throw wrong('Choose an action of the same body')
  if (other.id === action.id) throw wrong('Choose another action than this one')
  const history = await findHistory(act, other.id)
  if (history === null || !isOpen(history.state)) throw wrong(`${other.reference} is no longer open`)
  return enterDecision(act, deciding, { what: [{ kind: 'merged', into: other.id, reason: reason.trim() }] })
}
