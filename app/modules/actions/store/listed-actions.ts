import type { ReadTx } from '#platform/db/database.ts'
import type { ListedAction } from '../model/listed-action.ts'

export interface ListFilter {
  readonly bodyId: string
  readonly drafts: boolean
  readonly from: number
  readonly most: number
}

const selectOwners = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('action_owner')
    .select(['action_id', 'label'])
    .where('action_id', 'in', ids)
    // The order in which their index has them, so that nothing is sorted.
    .orderBy('action_id')
    .orderBy('position')
    .execute()
  return new Map([...Map.groupBy(rows, row => row.action_id)].map(([id, own]) => [id, own.map(({ label }) => label)]))
}

/** The actions that are listed: what was agreed with an owner and not withdrawn, in minutes that may be seen. */
const listed = (tx: ReadTx, { bodyId, drafts }: Pick<ListFilter, 'bodyId' | 'drafts'>) =>
  tx
    .selectFrom('action')
    .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .where('meeting.body_id', '=', bodyId)
    .where('action.marker', '=', 'explicit')
    .where('action.withdrawn_at', 'is', null)
    .where('minutes.state', 'in', drafts ? ['draft', 'circulated', 'approved'] : ['circulated', 'approved'])

/** Actions of a body, of the latest meeting first, in the order of its minutes. */
export const selectListed = async (tx: ReadTx, filter: ListFilter): Promise<readonly ListedAction[]> => {
  const rows = await listed(tx, filter)
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
    .limit(filter.most)
    .offset(filter.from)
    .execute()
  const owners = await selectOwners(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, owners: owners.get(row.id) ?? [] }))
}

/** How many there are. */
export const countListed = async (tx: ReadTx, filter: Omit<ListFilter, 'from' | 'most'>): Promise<number> => {
  const { count } = await listed(tx, filter).select(tx.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}
