import type { ReadTx } from '#platform/db/database.ts'
import { among, prepared } from '#platform/db/prepared.ts'
import type { ListedAction } from '../model/listed-action.ts'

export interface ListFilter {
  readonly bodyId: string
  readonly drafts: boolean
  readonly from: number
  readonly most: number
}

const ownersOf = prepared((tx, { actions }: { readonly actions: string }) =>
  tx
    .selectFrom('action_owner')
    .select(['action_id', 'label'])
    .where('action_id', 'in', among(tx, actions))
    // The order in which their index has them, so that nothing is sorted.
    .orderBy('action_id')
    .orderBy('position'),
)

const selectOwners = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await ownersOf(tx, { actions: JSON.stringify(ids) })
  return new Map([...Map.groupBy(rows, row => row.action_id)].map(([id, own]) => [id, own.map(({ label }) => label)]))
}

/** The queries for what is listed: what was agreed with an owner and not withdrawn, in minutes of some states. */
const queriesOf = (states: readonly string[]) => {
  const listed = (tx: ReadTx, bodyId: string) =>
    tx
      .selectFrom('action')
      .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .where('meeting.body_id', '=', bodyId)
      .where('action.marker', '=', 'explicit')
      .where('action.withdrawn_at', 'is', null)
      .where('minutes.state', 'in', states)
  return {
    count: prepared((tx, { bodyId }: Pick<ListFilter, 'bodyId'>) =>
      listed(tx, bodyId).select(tx.fn.countAll<number>().as('count')),
    ),
    page: prepared((tx, { bodyId, from, most }: Omit<ListFilter, 'drafts'>) =>
      listed(tx, bodyId)
        .leftJoin('minute', 'minute.id', 'action.minute_id')
        .select([
          'action.id',
          'action.reference',
          'action.text',
          'action.due_on as dueOn',
          'action.due_printed as duePrinted',
          'minute.number as minuteNumber',
          'minute.title as minuteTitle',
          'minutes.id as minutesId',
          'meeting.id as meetingId',
          'meeting.date as meetingDate',
        ])
        .orderBy('meeting.date', 'desc')
        .orderBy('meeting.id')
        .orderBy('action.position')
        .limit(most)
        .offset(from),
    ),
  }
}

const seen = queriesOf(['circulated', 'approved'])
const seenWithDrafts = queriesOf(['draft', 'circulated', 'approved'])

/** Actions of a body, of the latest meeting first, in the order of its minutes. */
export const selectListed = async (
  tx: ReadTx,
  { drafts, bodyId, from, most }: ListFilter,
): Promise<readonly ListedAction[]> => {
  const rows = await (drafts ? seenWithDrafts : seen).page(tx, { bodyId, from, most })
  const owners = await selectOwners(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, owners: owners.get(row.id) ?? [] }))
}

/** How many there are. */
export const countListed = async (
  tx: ReadTx,
  { drafts, bodyId }: Omit<ListFilter, 'from' | 'most'>,
): Promise<number> => {
  const [row] = await (drafts ? seenWithDrafts : seen).count(tx, { bodyId })
  return Number(row?.count ?? 0)
}
