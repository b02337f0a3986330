import type { Act } from '#modules/accounts/index.ts'
import type { ActionState } from '#modules/ledger/index.ts'
import { enterUpdate, type UpdateInput } from './own-update.ts'

/**
 * Says that they have done an action that the actor answers for. The body closes it, or says what is missing.
 * @throws NotThere, NotAllowed, Stale, Invalid
 */
export const reportDone = (act: Act, input: UpdateInput): Promise<ActionState> =>
  enterUpdate(act, 'reported-done', input)
