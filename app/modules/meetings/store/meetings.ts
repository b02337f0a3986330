import type { Selectable } from 'kysely'
import type { ReadTx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { meetingStates, type Meeting } from '../model.ts'

/** A row as the module knows it. */
const meetingOf = (row: Selectable<Schema['meeting']>): Meeting => ({
  id: row.id,
  bodyId: row.body_id,
  date: row.date,
  starts: row.starts,
  ends: row.ends,
  venue: row.venue,
  state: meetingStates.find(state => state === row.state) ?? 'planned',
  calendarUid: row.calendar_uid,
  sequence: row.sequence,
  calledAt: row.called_at,
  reason: row.reason,
  adjournedFrom: row.adjourned_from,
  version: row.version,
})

export const selectMeeting = async (tx: ReadTx, id: string): Promise<Meeting | null> => {
  const row = await tx.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** Meetings of a body, the latest first. */
export const selectMeetings = async (tx: ReadTx, bodyId: string): Promise<readonly Meeting[]> =>
  (
    await tx
      .selectFrom('meeting')
      .selectAll()
      .where('body_id', '=', bodyId)
      .orderBy('date', 'desc')
      .orderBy('id')
      .execute()
  ).map(meetingOf)
