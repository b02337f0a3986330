import type { Selectable, Updateable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
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
  agendaPublishedAt: row.agenda_published_at,
  agendaVersion: row.agenda_version,
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

/** The first meeting of a body that is to take place, from a day on; null where there is none. */
export const selectNextMeeting = async (
  tx: ReadTx,
  { bodyId, day }: { readonly bodyId: string; readonly day: string },
): Promise<Meeting | null> => {
  const row = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('date', '>=', day)
    .where('state', 'in', ['planned', 'called'])
    .orderBy('date')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** The last meeting of a body up to a day that was not put off, but for one; null where there is none. */
export const selectLastMeeting = async (
  tx: ReadTx,
  { bodyId, day, except }: { readonly bodyId: string; readonly day: string; readonly except: string | null },
): Promise<Meeting | null> => {
  const row = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('date', '<=', day)
    .where('state', 'not in', ['cancelled', 'adjourned'])
    .where('id', '!=', except ?? '')
    .orderBy('date', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** Meetings of other bodies on some days that are to take place, the earliest first. */
export const selectMeetingsElsewhere = async (
  tx: ReadTx,
  { bodyId, days }: { readonly bodyId: string; readonly days: readonly string[] },
): Promise<readonly Meeting[]> =>
  days.length === 0
    ? []
    : (
        await tx
          .selectFrom('meeting')
          .selectAll()
          .where('body_id', '!=', bodyId)
          .where('date', 'in', days)
          .where('state', 'in', ['planned', 'called'])
          .orderBy('date')
          .orderBy('starts')
          .orderBy('id')
          .execute()
      ).map(meetingOf)

/** The meeting that continues one that was adjourned; null where none does. */
export const selectContinuation = async (tx: ReadTx, id: string): Promise<Meeting | null> => {
  const row = await tx.selectFrom('meeting').selectAll().where('adjourned_from', '=', id).executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** What a new meeting starts with. */
export type NewMeeting = Omit<Meeting, 'sequence' | 'agendaVersion' | 'version' | 'reason'>

export const insertMeeting = async (tx: Tx, meeting: NewMeeting): Promise<Meeting> => {
  const row = await tx
    .insertInto('meeting')
    .values({
      id: meeting.id,
      body_id: meeting.bodyId,
      date: meeting.date,
      starts: meeting.starts,
      ends: meeting.ends,
      venue: meeting.venue,
      state: meeting.state,
      calendar_uid: meeting.calendarUid,
      sequence: 0,
      called_at: meeting.calledAt,
      reason: null,
      adjourned_from: meeting.adjournedFrom,
      agenda_published_at: meeting.agendaPublishedAt,
      printed: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return meetingOf(row)
}

/** Changes a meeting that is as it was seen; null where somebody else changed it meanwhile. */
export const updateMeeting = async (
  tx: Tx,
  seen: Pick<Meeting, 'id' | 'version'>,
  set: Updateable<Schema['meeting']>,
): Promise<Meeting | null> => {
  const row = await tx
    .updateTable('meeting')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** Counts a change of the agenda; false where somebody else changed it meanwhile. */
export const countAgendaChange = async (
  tx: Tx,
  { meetingId, seen }: { readonly meetingId: string; readonly seen: number },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({ agenda_version: seen + 1 })
    .where('id', '=', meetingId)
    .where('agenda_version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const setAgendaPublished = async (tx: Tx, meetingId: string, at: string): Promise<void> => {
  await tx.updateTable('meeting').set({ agenda_published_at: at }).where('id', '=', meetingId).execute()
}
