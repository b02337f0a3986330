import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { itemKinds, purposes, type AgendaItem, type ItemText } from '../model/agenda-item.ts'

const states = ['open', 'deferred', 'withdrawn'] as const

const itemOf = (row: Selectable<Schema['agenda_item']>): AgendaItem => ({
  id: row.id,
  meetingId: row.meeting_id,
  position: row.position,
  title: row.title,
  kind: itemKinds.find(kind => kind === row.kind) ?? 'business',
  purpose: purposes.find(purpose => purpose === row.purpose) ?? 'discussion',
  lead: row.lead,
  minutesAllowed: row.minutes_allowed,
  exemptParagraph: row.exempt_paragraph,
  notes: row.notes,
  forwardId: row.forward_id,
  state: states.find(state => state === row.state) ?? 'open',
  addedAt: row.added_at,
  version: row.version,
})

/** The columns of what somebody can say of an item. */
export const textColumns = ({ title, purpose, lead, minutesAllowed, exemptParagraph, notes }: ItemText) => ({
  title,
  purpose,
  lead,
  minutes_allowed: minutesAllowed,
  exempt_paragraph: exemptParagraph,
  notes,
})

/** Every item of a meeting, those put off and withdrawn too, in the order of the agenda. */
export const selectAgendaItems = async (tx: ReadTx, meetingId: string): Promise<readonly AgendaItem[]> =>
  (
    await tx
      .selectFrom('agenda_item')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(itemOf)

export const selectAgendaItem = async (tx: ReadTx, id: string): Promise<AgendaItem | null> => {
  const row = await tx.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : itemOf(row)
}

export const insertAgendaItem = async (tx: Tx, item: Omit<AgendaItem, 'version'>): Promise<void> => {
  await tx
    .insertInto('agenda_item')
    .values({
      id: item.id,
      meeting_id: item.meetingId,
      position: item.position,
      kind: item.kind,
      ...textColumns(item),
      forward_id: item.forwardId,
      state: item.state,
      added_at: item.addedAt,
    })
    .execute()
}

type Seen = Pick<AgendaItem, 'id' | 'version'>

/** Changes an item that is as it was seen; false where somebody else changed it meanwhile. */
export const updateAgendaItem = async (
  tx: Tx,
  seen: Seen,
  set: ItemText | { readonly state: AgendaItem['state'] },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('agenda_item')
    .set({ ...('state' in set ? set : textColumns(set)), version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes an item that is as it was seen; false where somebody else changed it meanwhile. */
export const deleteAgendaItem = async (tx: Tx, { id, version }: Seen): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('agenda_item')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Sets the order of a meeting's items. */
export const placeAgendaItems = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const [i, id] of ids.entries()) {
    await tx
      .updateTable('agenda_item')
      .set({ position: i + 1 })
      .where('id', '=', id)
      .execute()
  }
}
