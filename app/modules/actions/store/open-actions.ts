import type { ReadTx } from '#platform/db/database.ts'
import type { OwedAction } from '../model/owed-action.ts'

const issued = (tx: ReadTx) =>
  tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .innerJoin('meeting', 'meeting.id', 'action_standing.meeting_id')
    .leftJoin('minute', 'minute.id', 'action.minute_id')

/** The open actions of a body, the oldest first, with everything but who owes them. */
export const selectOpen = async (
  tx: ReadTx,
  bodyId: string,
): Promise<readonly Omit<OwedAction, 'state' | 'places'>[]> =>
  issued(tx)
    .select([
      'action.id',
      'action.reference',
      'action.text',
      'action.due_printed as duePrinted',
      'minute.number as minuteNumber',
      'minute.title as minuteTitle',
      'action.minutes_id as minutesId',
      'meeting.date as meetingDate',
    ])
    .where('action_standing.body_id', '=', bodyId)
    .where('action_standing.is_open', '=', 1)
    .orderBy('meeting.date')
    .orderBy('action.minutes_id')
    .orderBy('action.position')
    .execute()

/** The days of the meetings by which open actions of a body are due, by action. */
export const selectDueMeetings = async (tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom('action_standing')
    .innerJoin('meeting', 'meeting.id', 'action_standing.due_meeting_id')
    .select(['action_standing.action_id as id', 'meeting.date'])
    .where('action_standing.body_id', '=', bodyId)
    .where('action_standing.is_open', '=', 1)
    .execute()
  return new Map(rows.map(({ id, date }) => [id, date]))
}

/** An open action as a mail about it names it; null where it is not open. */
export const selectOneOpen = async (
  tx: ReadTx,
  id: string,
): Promise<{ readonly reference: string; readonly text: string; readonly meetingDate: string } | null> =>
  (await issued(tx)
    .select(['action.reference', 'action.text', 'meeting.date as meetingDate'])
    .where('action.id', '=', id)
    .where('action_standing.is_open', '=', 1)
    .executeTakeFirst()) ?? null
