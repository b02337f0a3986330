import type { ReadTx } from '#platform/db/database.ts'
import type { MinuteFound, MinuteKey } from '../model/story.ts'

const minutes = (tx: ReadTx) =>
  tx
    .selectFrom('minute')
    .innerJoin('minutes', 'minutes.id', 'minute.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .where('minute.number', 'is not', null)
    .select([
      'minute.minutes_id as minutesId',
      'minute.number',
      'minute.title',
      'minute.text',
      'meeting.id as meetingId',
      'meeting.body_id as bodyId',
      'meeting.date',
    ])

const numbered = (
  rows: readonly (Omit<MinuteFound, 'number'> & { readonly number: string | null })[],
): readonly MinuteFound[] => rows.flatMap(row => (row.number === null ? [] : [{ ...row, number: row.number }]))

/** A minute of the record, the first of its number; null where there is none. */
export const selectMinute = async (tx: ReadTx, { minutesId, number }: MinuteKey): Promise<MinuteFound | null> => {
  const rows = await minutes(tx)
    .where('minute.minutes_id', '=', minutesId)
    .where('minute.number', '=', number)
    .orderBy('minute.position')
    .limit(1)
    .execute()
  return numbered(rows)[0] ?? null
}

/** The latest minute of a body before a day that has a number. */
export const selectBefore = async (
  tx: ReadTx,
  { bodyId, number, date }: { readonly bodyId: string; readonly number: string; readonly date: string },
): Promise<MinuteFound | null> => {
  const rows = await minutes(tx)
    .where('meeting.body_id', '=', bodyId)
    .where('minute.number', '=', number)
    .where('meeting.date', '<', date)
    .orderBy('meeting.date', 'desc')
    .orderBy('minute.position')
    .limit(1)
    .execute()
  return numbered(rows)[0] ?? null
}

/** Most later minutes of a body that are looked at because they seem to name one. */
const mostNaming = 60

/** Later minutes of a body that name a number. */
export const selectNaming = async (
  tx: ReadTx,
  of: { readonly bodyId: string; readonly number: string; readonly date: string },
): Promise<readonly MinuteFound[]> =>
  numbered(
    await minutes(tx)
      .innerJoin('minute_citation', 'minute_citation.minute_id', 'minute.id')
      .where('minute_citation.cited', '=', of.number)
      .where('meeting.body_id', '=', of.bodyId)
      .where('meeting.date', '>', of.date)
      .orderBy('meeting.date')
      .orderBy('minute.position')
      .limit(mostNaming)
      .execute(),
  )

/** Most minutes around a day whose headings are compared. */
const mostAround = 600

/** Minutes of a body around a day that have a title: those of about a year either way. */
export const selectAround = async (
  tx: ReadTx,
  { bodyId, from, to }: { readonly bodyId: string; readonly from: string; readonly to: string },
): Promise<readonly MinuteFound[]> =>
  numbered(
    await minutes(tx)
      .where('meeting.body_id', '=', bodyId)
      .where('meeting.date', '>=', from)
      .where('meeting.date', '<=', to)
      .where('minute.title', 'is not', null)
      .orderBy('meeting.date')
      .orderBy('minute.position')
      .limit(mostAround)
      .execute(),
  )

/** Minutes of a meeting that have a title; the agenda's item of an ask becomes one of them. */
export const selectTitled = async (tx: ReadTx, meetingId: string): Promise<readonly MinuteFound[]> =>
  numbered(
    await minutes(tx).where('meeting.id', '=', meetingId).where('minute.title', 'is not', null).limit(200).execute(),
  )

/** Actions of a minute that were issued. */
export const selectActionsOf = async (
  tx: ReadTx,
  { minutesId, number }: MinuteKey,
): Promise<readonly { readonly id: string; readonly reference: string; readonly text: string }[]> =>
  tx
    .selectFrom('action')
    .innerJoin('minute', 'minute.id', 'action.minute_id')
    .select(['action.id', 'action.reference', 'action.text'])
    .where('action.minutes_id', '=', minutesId)
    .where('minute.number', '=', number)
    .where('action.marker', '=', 'explicit')
    .orderBy('action.position')
    .execute()

/** What a minute decided, in its order. */
export const selectDecisionsOf = async (tx: ReadTx, { minutesId, number }: MinuteKey): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('decision')
      .innerJoin('minute', 'minute.id', 'decision.minute_id')
      .select('decision.text')
      .where('minute.minutes_id', '=', minutesId)
      .where('minute.number', '=', number)
      .where('decision.marker', '=', 'formal')
      .orderBy('decision.position')
      .execute()
  ).map(({ text }) => text)

/** Asks that a meeting raised, or answered, with what ties them to minutes. */
export const selectAskTies = async (tx: ReadTx, meetingId: string) =>
  tx
    .selectFrom('ask')
    .innerJoin('ask_answer', 'ask_answer.ask_id', 'ask.id')
    .innerJoin('minutes as asked', 'asked.meeting_id', 'ask.raised_meeting_id')
    .select([
      'ask.title',
      'ask.minute_number as minuteNumber',
      'asked.id as minutesId',
      'ask.raised_meeting_id as raisedMeetingId',
      'ask_answer.meeting_id as answeredMeetingId',
    ])
    .where('ask.minute_number', 'is not', null)
    .where(or => or.or([or('ask.raised_meeting_id', '=', meetingId), or('ask_answer.meeting_id', '=', meetingId)]))
    .execute()
