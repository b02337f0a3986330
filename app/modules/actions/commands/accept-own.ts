import type { Act } from '#modules/accounts/index.ts'
import { enterEvents, type ActionState } from '#modules/ledger/index.ts'
import { findOwn, type OwnInput } from './find-own.ts'

/**
 * Says that the actor will do an action that they answer for.
 * @throws NotThere, NotAllowed, Stale
 */
export const acceptOwn = async (act: Act, input: OwnInput): Promise<ActionState> => {
  const { places } = await findOwn(act, input, 'accept')
  return enterEvents(act, { ...input, what: places.map(owner => ({ kind: 'accepted', owner })) })
}
