import type { Look } from '#modules/accounts/index.ts'
import type { ActionEvent } from '../model/event.ts'
import { replay } from '../model/replay.ts'
import type { ActionState } from '../model/standing.ts'
import { selectEvents, selectHistories } from '../store/events.ts'

/** All that happened to an action, and where it stands. */
export interface History {
  readonly actionId: string
  readonly events: readonly ActionEvent[]
  readonly state: ActionState
}

/** The history of an action; null where it was never issued. Whoever asks has found that the actor may see it. */
export const findHistory = async ({ tx }: Pick<Look, 'tx'>, actionId: string): Promise<History | null> => {
  const events = await selectEvents(tx, actionId)
  return events.length === 0 ? null : { actionId, events, state: replay(events) }
}

/** The histories of several actions, in the order given; those that were never issued are left out. */
export const findHistories = async (
  { tx }: Pick<Look, 'tx'>,
  actionIds: readonly string[],
): Promise<readonly History[]> => {
  const found = await selectHistories(tx, actionIds)
  return actionIds.flatMap(actionId => {
    const events = found.get(actionId) ?? []
    return events.length === 0 ? [] : [{ actionId, events, state: replay(events) }]
  })
}
