import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { purposes, type ForwardItem, type ItemText } from '../model/agenda-item.ts'
import { textColumns } from './agenda-items.ts'

const states = ['waiting', 'placed', 'dropped'] as const

const itemOf = (row: Selectable<Schema['forward_item']>): ForwardItem => ({
  id: row.id,
  bodyId: row.body_id,
  kind: row.kind === 'ask' ? 'ask' : 'business',
  title: row.title,
  purpose: purposes.find(purpose => purpose === row.purpose) ?? 'discussion',
  lead: row.lead,
  minutesAllowed: row.minutes_allowed,
  exemptParagraph: row.exempt_paragraph,
  notes: row.notes,
  wantedOn: row.wanted_on,
  state: states.find(state => state === row.state) ?? 'waiting',
  deferredFrom: row.deferred_from,
  version: row.version,
})

/** What waits for a meeting of a body: first what is wanted next, then by the day that it is wanted for. */
export const selectForwardPlan = async (tx: ReadTx, bodyId: string): Promise<readonly ForwardItem[]> => {
  const rows = await tx
    .selectFrom('forward_item')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('state', '=', 'waiting')
    .orderBy('title')
    .orderBy('id')
    .execute()
  const day = (item: ForwardItem): string => item.wantedOn ?? ''
  return rows.map(itemOf).toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

export const selectForwardItem = async (tx: ReadTx, id: string): Promise<ForwardItem | null> => {
  const row = await tx.selectFrom('forward_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : itemOf(row)
}

export const insertForwardItem = async (tx: Tx, item: Omit<ForwardItem, 'version'>): Promise<void> => {
  await tx
    .insertInto('forward_item')
    .values({
      id: item.id,
      body_id: item.bodyId,
      kind: item.kind,
      ...textColumns(item),
      wanted_on: item.wantedOn,
      state: item.state,
      deferred_from: item.deferredFrom,
    })
    .execute()
}

/** Changes an item that is as it was seen; false where somebody else changed it meanwhile. */
export const updateForwardItem = async (
  tx: Tx,
  seen: Pick<ForwardItem, 'id' | 'version'>,
  set: (ItemText & { readonly wantedOn: string | null }) | { readonly state: ForwardItem['state'] },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('forward_item')
    .set({
      ...('state' in set ? set : { ...textColumns(set), wanted_on: set.wantedOn }),
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
