import type { Look } from '#modules/accounts/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import type { MinutesState } from '../model/record.ts'
import { mayWithMinutes } from '../policy.ts'
import { selectStateOfMinutes } from '../store/minutes.ts'

/** How far the minutes of a meeting that the actor has found are: "none" only for those who may write them. */
export const stateOfMinutes = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  { id, bodyId }: Meeting,
): Promise<MinutesState | 'none' | 'hidden'> => {
  const state = (await selectStateOfMinutes(tx, id)) ?? 'none'
  return mayWithMinutes(actor, 'see', { bodyId, state }) ? state : 'hidden'
}
