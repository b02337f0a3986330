import type { Act } from '#modules/accounts/index.ts'
import {
  enterEvents,
  findHistories,
  isOpen,
  issueActions,
  type ActionState,
  type Channel,
  type Happening,
} from '#modules/ledger/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import type { KeptAction } from '../model/record.ts'
import { selectActions } from '../store/entries.ts'

export interface LedgerFollows {
  readonly minutesId: string
  readonly meeting: Meeting
  readonly channel: Channel
  /** When actions that are new were issued: now, or the meeting where the minutes are taken in from a file. */
  readonly at: string
  /** The actions as they were before the text was changed; none where the minutes are sent round. */
  readonly before: readonly KeptAction[]
  /** Why those go that the text no longer has. */
  readonly reason: string
}

/** What has an owner is kept in the ledger; a promise that nobody was named for is not. */
const isKept = ({ marker, withdrawn }: KeptAction): boolean => marker === 'explicit' && withdrawn === null

const said = ({ text, owners, dueOn }: KeptAction) => ({
  text,
  owners: JSON.stringify(owners),
  due: dueOn,
})

/** What the change of a text means for an action that was issued. */
const happenings = (
  was: KeptAction | undefined,
  { action, state }: { readonly action: KeptAction; readonly state: ActionState },
  reason: string,
): readonly Happening[] => {
  if (!isKept(action)) return isOpen(state) ? [{ kind: 'withdrawn', reason: reason || 'Taken out of the minutes' }] : []
  const again: readonly Happening[] =
    state.standing === 'withdrawn' ? [{ kind: 'reopened', reason: 'Back in the minutes' }] : []
  if (was === undefined || (!isOpen(state) && again.length === 0)) return again
  const [old, now] = [said(was), said(action)]
  if (old.text === now.text && old.owners === now.owners && old.due === now.due) return again
  return [
    ...again,
    {
      kind: 'reworded',
      before: was.text,
      after: action.text,
      owners: old.owners === now.owners ? null : action.owners,
      due: old.due === now.due ? null : { on: action.dueOn, meetingId: null },
    },
  ]
}

/** Makes the ledger follow minutes that were sent round: what is new is issued, and nothing that was issued is lost. */
export const followLedger = async (act: Act, follows: LedgerFollows): Promise<void> => {
  const { minutesId, meeting, channel, at, before, reason } = follows
  const actions = await selectActions(act.tx, minutesId)
  const histories = await findHistories(
    act,
    actions.map(({ id }) => id),
  )
  const states = new Map(histories.map(({ actionId, state }) => [actionId, state]))
  await issueActions(act, {
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    channel,
    at,
    actions: actions
      .filter(action => isKept(action) && !states.has(action.id))
      .map(({ id, owners, dueOn }) => ({ id, owners, due: { on: dueOn, meetingId: null } })),
  })
  const old = new Map(before.map(action => [action.id, action]))
  for (const action of actions) {
    const state = states.get(action.id)
    const what = state === undefined ? [] : happenings(old.get(action.id), { action, state }, reason)
    if (what.length > 0) await enterEvents(act, { actionId: action.id, channel, what })
  }
}
