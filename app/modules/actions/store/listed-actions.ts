import type { ReadTx } from '#platform/db/database.ts'
import type { ListedAction } from '../model.ts'

export interface ListFilter {
  readonly bodyId: string
  readonly drafts: boolean
  readonly from: number
  readonly most: number
}

const selectOwners = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx
    .selectFrom('action_owner')
    .select(['action_id', 'label'])
    .where('action_id', 'in', ids)
    .orderBy('position')
    .execute()
  return new Map([...Map.groupBy(rows, row => row.action_id)].map(([id, own]) => [id, own.map(({ label }) => label)]))
}

/** Actions of a body, of the latest meeting first, in the order of its minutes. */
export const selectListed = async (tx: ReadTx, filter: ListFilter): Promise<readonly ListedAction[]> => {
  const { bodyId, drafts, from, most } = filter
  const rows = await tx
    .selectFrom('action')
    .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
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
    .where('meeting.body_id', '=', bodyId)
    .where('action.marker', '=', 'explicit')
    .where('action.withdrawn_at', 'is', null)
    .where('minutes.state', 'in', drafts ? ['draft', 'circulated', 'approved'] : ['circulated', 'approved'])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id')
    .orderBy('action.position')
    .limit(most)
    .offset(from)
    .execute()
  const owners =
    rows.length === 0
      ? new Map<string, readonly string[]>()
      : await selectOwners(
          tx,
          rows.map(({ id }) => id),
        )
  return rows.map(row => ({ ...row, owners: owners.get(row.id) ?? [] }))
}

/** How many there are. */
export const countListed = async (
  tx: ReadTx,
  { bodyId, drafts }: Omit<ListFilter, 'from' | 'most'>,
): Promise<number> => {
  const { count } = await tx
    .selectFrom('action')
    .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .select(tx.fn.countAll<number>().as('count'))
    .where('meeting.body_id', '=', bodyId)
    .where('action.marker', '=', 'explicit')
    .where('action.withdrawn_at', 'is', null)
    .where('minutes.state', 'in', drafts ? ['draft', 'circulated', 'approved'] : ['circulated', 'approved'])
    .executeTakeFirstOrThrow()
  return Number(count)
}
