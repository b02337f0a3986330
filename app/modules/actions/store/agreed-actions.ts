import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadTx } from '#platform/db/database.ts'
import type { AgreedAction } from '../model/agreed-action.ts'

/**
 * True for actions of approved minutes of a meeting without exempt business. A whole meeting is left out where a part of it
 * was exempt, because a wrong guess at which part would give it away.
 */
export const plainly: Expression<SqlBool> = sql<SqlBool>`(minutes.state = 'approved'
  and not exists (select 1 from agenda_item where agenda_item.meeting_id = minutes.meeting_id
    and agenda_item.exempt_paragraph is not null)
  and not exists (select 1 from minute as other where other.minutes_id = minutes.id
    and lower(other.title) like '%exempt%'))`

/** Actions of a key: an id, or a reference, which two bodies may both use. */
export const selectAgreed = async (tx: ReadTx, key: string): Promise<readonly AgreedAction[]> => {
  const rows = await tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
    .innerJoin('meeting', 'meeting.id', 'action_standing.meeting_id')
    .leftJoin('minute', 'minute.id', 'action.minute_id')
    .select([
      'action.id',
      'action.reference',
      'action.text',
      'action_standing.body_id as bodyId',
      'action.due_printed as duePrinted',
      'minute.number as minuteNumber',
      'minute.title as minuteTitle',
      'minutes.id as minutesId',
      'meeting.id as meetingId',
      'meeting.date as meetingDate',
      sql<number>`case when ${plainly} then 1 else 0 end`.as('plain'),
    ])
    .where(or => or.or([or('action.id', '=', key), or('action.reference', '=', key)]))
    .orderBy('action.id')
    .execute()
  return rows.map(row => ({ ...row, plain: Number(row.plain) === 1 }))
}

/** Of these seats, those that a person sits in on a day. */
export const selectOwnSeats = async (
  tx: ReadTx,
  { personId, day }: { readonly personId: string; readonly day: string },
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('holding')
      .select('seat_id')
      .where('person_id', '=', personId)
      .where(or => or.or([or('from_on', 'is', null), or('from_on', '<=', day)]))
      .where(or => or.or([or('to_on', 'is', null), or('to_on', '>=', day)]))
      .execute()
  ).map(row => row.seat_id)

/** The organisation that somebody works for; null where none is known. */
export const selectOrganisationOf = async (tx: ReadTx, personId: string): Promise<string | null> =>
  (await tx.selectFrom('person').select('organisation_id').where('id', '=', personId).executeTakeFirst())
    ?.organisation_id ?? null

/** References of actions by their ids. */
export const selectReferences = async (tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('action').select(['id', 'reference']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

/** The name of an organisation; null where there is none. */
export const selectOrganisationName = async (tx: ReadTx, id: string): Promise<string | null> =>
  (await tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
