import type { Act } from '#modules/accounts/index.ts'
import type { ActionEvent, Channel, Due, Party } from '../model/event.ts'
import { follow } from '../model/replay.ts'
import { insertEvents } from '../store/events.ts'
import { insertStandings } from '../store/standings.ts'

export interface IssueInput {
  readonly bodyId: string
  /** The meeting whose minutes agreed them. */
  readonly meetingId: string
  readonly channel: Channel
  /** When their minutes were sent round, or the meeting was where they are taken in from a file. */
  readonly at: string
  readonly actions: readonly { readonly id: string; readonly owners: readonly Party[]; readonly due: Due }[]
}

/** Issues actions: from now on each is in the ledger, and can only be closed, carried, transferred or withdrawn. */
export const issueActions = async (act: Act, input: IssueInput): Promise<void> => {
  const { tx, by, now, newId } = act
  const { bodyId, meetingId, channel, at, actions } = input
  const events = actions.map(({ id, owners, due }): ActionEvent => ({
    id: newId(),
    actionId: id,
    position: 1,
    at,
    recordedAt: now,
    by,
    channel,
    meetingId,
    what: { kind: 'issued', owners, due },
  }))
  await insertEvents(tx, events)
  await insertStandings(
    tx,
    events.map(event => ({ actionId: event.actionId, bodyId, meetingId, state: follow(null, event) })),
  )
}
