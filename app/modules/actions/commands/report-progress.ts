import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { enterUpdate, type UpdateInput } from './own-update.ts'

/**
 * Says how it is going with an action that the actor answers for.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const reportProgress = (act: Act, input: UpdateInput): Promise<ActionState> =>
  enterUpdate(act, 'progress', input)
