import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { AgendaChange } from '../model/agenda-item.ts'

const kinds = ['added', 'changed', 'deferred', 'withdrawn', 'reordered'] as const

export const insertAgendaChange = async (
  tx: Tx,
  { meetingId, ...change }: AgendaChange & { readonly meetingId: string },
): Promise<void> => {
  const { at, byName, kind, what, itemId, exempt, reason } = change
  await tx
    .insertInto('agenda_change')
    .values({ meeting_id: meetingId, at, by_name: byName, kind, what, item_id: itemId, exempt: exempt ? 1 : 0, reason })
    .execute()
}

/** Changes of a meeting's agenda after it went out, the earliest first. */
export const selectAgendaChanges = async (tx: ReadTx, meetingId: string): Promise<readonly AgendaChange[]> =>
  (await tx.selectFrom('agenda_change').selectAll().where('meeting_id', '=', meetingId).orderBy('id').execute()).map(
    row => ({
      at: row.at,
      byName: row.by_name,
      kind: kinds.find(kind => kind === row.kind) ?? 'changed',
      what: row.what,
      itemId: row.item_id,
      exempt: row.exempt === 1,
      reason: row.reason,
    }),
  )
