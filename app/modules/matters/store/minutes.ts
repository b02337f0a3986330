import { inParts } from '#platform/db/in-parts.ts'
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

/** A minute without its words: what is put into order before any words are read. */
interface Placed extends MinuteKey {
  readonly date: string
  readonly position: number
}

/**
 * Those of a body with the days of their meetings. Each table is asked by its own key: joined, SQLite would go through all
 * meetings of the body instead.
 */
const placedIn = async (
  tx: ReadTx,
  bodyId: string,
  rows: readonly (Omit<Placed, 'date' | 'number'> & { readonly number: string | null })[],
): Promise<readonly Placed[]> => {
  const days = new Map<string, string>()
  await inParts([...new Set(rows.map(({ minutesId }) => minutesId))], async part => {
    const found = await tx
      .selectFrom('minutes')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .select(['minutes.id', 'meeting.date', 'meeting.body_id as bodyId'])
      .where('minutes.id', 'in', part)
      .execute()
    for (const one of found) if (one.bodyId === bodyId) days.set(one.id, one.date)
  })
  return rows.flatMap(row => {
    const date = days.get(row.minutesId)
    return date === undefined || row.number === null ? [] : [{ ...row, number: row.number, date }]
  })
}

const byDay = (a: Placed, b: Placed): number => a.date.localeCompare(b.date) || a.position - b.position

/** The latest minute of a body before a day that has a number. */
export const selectBefore = async (
  tx: ReadTx,
  { bodyId, number, date }: { readonly bodyId: string; readonly number: string; readonly date: string },
): Promise<MinuteFound | null> => {
  const rows = await tx
    .selectFrom('minute')
    .select(['minutes_id as minutesId', 'number', 'position'])
    .where('number', '=', number)
    .execute()
  const latest = (await placedIn(tx, bodyId, rows))
    .filter(one => one.date < date)
    .toSorted(byDay)
    .at(-1)
  return latest === undefined ? null : selectMinute(tx, latest)
}

/** Most later minutes of a body that are looked at because they seem to name one. */
const mostNaming = 30

/** Later minutes of a body that name a number. */
export const selectNaming = async (
  tx: ReadTx,
  of: { readonly bodyId: string; readonly number: string; readonly date: string },
): Promise<readonly MinuteFound[]> => {
  const rows = await tx
    .selectFrom('minute_citation')
    .innerJoin('minute', 'minute.id', 'minute_citation.minute_id')
    .select(['minute.minutes_id as minutesId', 'minute.number', 'minute.position'])
    .where('minute_citation.cited', '=', of.number)
    .execute()
  const later = (await placedIn(tx, of.bodyId, rows)).filter(one => one.date > of.date)
  const nearest = later.toSorted(byDay).slice(0, mostNaming)
  const found: MinuteFound[] = []
  for (const key of nearest) {
    const minute = await selectMinute(tx, key)
    if (minute !== null) found.push(minute)
  }
  return found
}

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
