import type { Minutes } from '#minutes'
import type { ReadTx } from '#platform/db/database.ts'
import { readTree } from './tree-column.ts'

/** Minutes with the wording of every action that the record has of them, withdrawn ones left out. */
export interface MinutesWithActions {
  readonly id: string
  readonly body: string
  readonly date: string
  readonly text: string
  readonly tree: Minutes | null
  readonly actions: readonly string[]
}

/** The next few minutes after an id, in the order of their ids: all of them would not fit into memory. */
export const selectForCheck = async (
  tx: ReadTx,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly MinutesWithActions[]> => {
  const rows = await tx
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['minutes.id', 'minutes.text', 'minutes.tree', 'meeting.date', 'body.name as body'])
    .where('minutes.id', '>', after)
    .orderBy('minutes.id')
    .limit(most)
    .execute()
  const ids = rows.map(({ id }) => id)
  const actions =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('action')
          .select(['minutes_id', 'text'])
          .where('minutes_id', 'in', ids)
          .where('withdrawn_at', 'is', null)
          .execute()
  const byMinutes = Map.groupBy(actions, row => row.minutes_id)
  return rows.map(row => ({
    ...row,
    tree: readTree(row.tree),
    actions: (byMinutes.get(row.id) ?? []).map(({ text }) => text),
  }))
}
