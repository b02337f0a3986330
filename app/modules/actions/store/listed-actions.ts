import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadTx } from '#platform/db/database.ts'
import { among, prepared } from '#platform/db/prepared.ts'
import type { ListedAction } from '../model/listed-action.ts'
import { plainly } from './agreed-actions.ts'

/** What somebody sees of the actions in minutes: drafts too, whatever was sent round, or what nobody need hide. */
export type ListSight = 'drafts' | 'sent' | 'plain'

export interface ListFilter {
  readonly bodyId: string
  readonly sight: ListSight
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

/** The queries for what is listed: what was agreed with an owner and not withdrawn, in minutes that may be seen. */
const queriesOf = (mayBeSeen: Expression<SqlBool>) => {
  const listed = (tx: ReadTx, bodyId: string) =>
    tx
      .selectFrom('action')
      .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .where('meeting.body_id', '=', bodyId)
      .where('action.marker', '=', 'explicit')
      .where('action.withdrawn_at', 'is', null)
      .where(mayBeSeen)
  return {
    count: prepared((tx, { bodyId }: Pick<ListFilter, 'bodyId'>) =>
      listed(tx, bodyId).select(tx.fn.countAll<number>().as('count')),
    ),
    page: prepared((tx, { bodyId, from, most }: Omit<ListFilter, 'sight'>) =>
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

const queries: Readonly<Record<ListSight, ReturnType<typeof queriesOf>>> = {
  drafts: queriesOf(sql<SqlBool>`minutes.state in ('draft', 'circulated', 'approved')`),
  sent: queriesOf(sql<SqlBool>`minutes.state in ('circulated', 'approved')`),
  plain: queriesOf(plainly),
}

/** Actions of a body, of the latest meeting first, in the order of its minutes. */
export const selectListed = async (
  tx: ReadTx,
  { sight, bodyId, from, most }: ListFilter,
): Promise<readonly ListedAction[]> => {
  const rows = await queries[sight].page(tx, { bodyId, from, most })
  const owners = await selectOwners(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, owners: owners.get(row.id) ?? [] }))
}

/** How many there are. */
export const countListed = async (
  tx: ReadTx,
  { sight, bodyId }: Omit<ListFilter, 'from' | 'most'>,
): Promise<number> => {
  const [row] = await queries[sight].count(tx, { bodyId })
  return Number(row?.count ?? 0)
}
