import type { ReadTx } from '#platform/db/database.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { MeetingState } from '../model/obstacles.ts'

/** Meetings of a body from one day up to another, with how far their minutes are; without the one that the report is for. */
export const selectMeetingStates = async (
  tx: ReadTx,
  asked: { readonly bodyId: string; readonly from: string; readonly until: string; readonly not: string },
): Promise<readonly MeetingState[]> =>
  tx
    .selectFrom('meeting')
    .leftJoin('minutes', 'minutes.meeting_id', 'meeting.id')
    .select(['meeting.id as meetingId', 'meeting.date', 'meeting.state', 'minutes.state as minutes'])
    .where('meeting.body_id', '=', asked.bodyId)
    .where('meeting.date', '>=', asked.from)
    .where('meeting.date', '<=', asked.until)
    .where('meeting.id', '!=', asked.not)
    .orderBy('meeting.date')
    .orderBy('meeting.id')
    .execute()

/** Date of the last meeting of a body that was held before a day. */
export const selectLastHeld = async (
  tx: ReadTx,
  { bodyId, before, not }: { readonly bodyId: string; readonly before: string; readonly not: string },
): Promise<string | null> =>
  (
    await tx
      .selectFrom('meeting')
      .select('date')
      .where('body_id', '=', bodyId)
      .where('state', '=', 'held')
      .where('date', '<=', before)
      .where('id', '!=', not)
      .orderBy('date', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.date ?? null

/** Dates of meetings by id. */
export const selectDates = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  await inParts(ids, async part => {
    const rows = await tx.selectFrom('meeting').select(['id', 'date']).where('id', 'in', part).execute()
    for (const { id, date } of rows) found.set(id, date)
  })
  return found
}
