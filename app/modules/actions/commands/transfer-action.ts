import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { wordProblems } from '../model/reason.ts'
import { enterDecision, reachAction, refuse, type Deciding } from './decide-on-action.ts'
import { nameOwners, type NewOwner } from './name-owners.ts'
import { queueOwnerChanged } from './owner-changed.ts'
import { settleTasksOf } from './settle-tasks-of.ts'

export interface TransferInput extends Deciding {
  /** The place of the owner who gives it away; null where all do. */
  readonly owner: number | null
  /** The first leads where all give it away. */
  readonly to: readonly NewOwner[]
  readonly reason: string
}

/**
 * Gives an action to somebody else for the body.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const transferAction = async (
  act: Act,
  { owner, to, reason, ...deciding }: TransferInput,
): Promise<ActionState> => {
  const { action } = await reachAction(act, deciding.actionId, 'decide')
  refuse(wordProblems('reason', reason, 'Enter why somebody else takes it over'))
  const parties = await nameOwners(act, to, action.bodyId)
  const what = [{ kind: 'transferred', owner, to: parties, reason: reason.trim() }] as const
  const state = await enterDecision(act, deciding, { what })
  const names = parties.map(({ label }) => label).join(', ')
  await settleTasksOf(act, { actionId: action.id, kinds: ['not-mine'], outcome: `Given to ${names}` })
  await queueOwnerChanged(act, { bodyId: action.bodyId, actionId: action.id })
  return state
}
