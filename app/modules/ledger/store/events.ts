import type { Selectable } from 'kysely'
import { inParts } from '#platform/db/in-parts.ts'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { channels, type ActionEvent } from '../model/event.ts'
import { columnsOfHappening, happeningOf } from './happening.ts'

const byKinds: readonly ActionEvent['by']['kind'][] = ['account', 'console', 'system', 'link']

const eventOf = (row: Selectable<Schema['action_event']>): ActionEvent => ({
  id: row.id,
  actionId: row.action_id,
  position: row.position,
  at: row.at,
  recordedAt: row.recorded_at,
  by: { kind: byKinds.find(kind => kind === row.by_kind) ?? 'system', id: row.by_id, name: row.by_name },
  channel: channels.find(channel => channel === row.channel) ?? 'page',
  meetingId: row.meeting_id,
  what: happeningOf(row),
})

/** Adds events. The engine refuses two of one position. */
export const insertEvents = async (tx: Tx, events: readonly ActionEvent[]): Promise<void> => {
  const rows = events.map(({ id, actionId, position, at, recordedAt, by, channel, meetingId, what }) => ({
    id,
    action_id: actionId,
    position,
    at,
    recorded_at: recordedAt,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
    channel,
    meeting_id: meetingId,
    ...columnsOfHappening(what),
  }))
  await inParts(rows, part => tx.insertInto('action_event').values(part).execute())
}

/** The events of one action in their order. */
export const selectEvents = async (tx: ReadTx, actionId: string): Promise<readonly ActionEvent[]> =>
  (await tx.selectFrom('action_event').selectAll().where('action_id', '=', actionId).orderBy('position').execute()).map(
    eventOf,
  )

/** The events of several actions, each in order. */
export const selectHistories = async (
  tx: ReadTx,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ActionEvent[]>> => {
  const found: ActionEvent[] = []
  await inParts(actionIds, async part => {
    const rows = await tx
      .selectFrom('action_event')
      .selectAll()
      .where('action_id', 'in', part)
      .orderBy('action_id')
      .orderBy('position')
      .execute()
    for (const row of rows) found.push(eventOf(row))
  })
  return Map.groupBy(found, ({ actionId }) => actionId)
}
