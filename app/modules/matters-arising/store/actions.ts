import type { ReadTx } from '#platform/db/database.ts'
import { inParts } from '#platform/db/in-parts.ts'
import { exemptAmong } from '../model/exempt.ts'
import type { ArisingAction, Obstacle } from '../model/report.ts'

const titlesOf = async (tx: ReadTx, meetingIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows: { readonly meeting_id: string; readonly title: string }[] = []
  await inParts(meetingIds, async part => {
    const found = await tx
      .selectFrom('agenda_item')
      .select(['meeting_id', 'title'])
      .where('meeting_id', 'in', part)
      .where('exempt_paragraph', 'is not', null)
      .execute()
    for (const row of found) rows.push(row)
  })
  return new Map(
    [...Map.groupBy(rows, row => row.meeting_id)].map(([id, own]) => [id, own.map(({ title }) => title)] as const),
  )
}

/** Numbers and titles of the minutes of some meetings, to find those that stand under an exempt one. */
const minutesOf = async (tx: ReadTx, meetingIds: readonly string[]) => {
  const rows: { readonly meetingId: string; readonly number: string | null; readonly title: string | null }[] = []
  await inParts(meetingIds, async part => {
    const found = await tx
      .selectFrom('minute')
      .innerJoin('minutes', 'minutes.id', 'minute.minutes_id')
      .select(['minutes.meeting_id as meetingId', 'minute.number', 'minute.title'])
      .where('minutes.meeting_id', 'in', part)
      .orderBy('minute.position')
      .execute()
    for (const row of found) rows.push(row)
  })
  return Map.groupBy(rows, row => row.meetingId)
}

/** Actions as their minutes have them, by id. */
export const selectActions = async (
  tx: ReadTx,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, ArisingAction>> => {
  const rows: Omit<ArisingAction, 'exempt'>[] = []
  await inParts(actionIds, async part => {
    const found = await tx
      .selectFrom('action')
      .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
      .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
      .leftJoin('minute', 'minute.id', 'action.minute_id')
      .select([
        'action.id as actionId',
        'action.reference',
        'action.text',
        'action.due_printed as duePrinted',
        'minute.number as minute',
        'minute.title',
        'meeting.id as meetingId',
        'meeting.date as meetingDate',
      ])
      .where('action.id', 'in', part)
      .execute()
    for (const row of found) rows.push(row)
  })
  const titles = await titlesOf(tx, [...new Set(rows.map(({ meetingId }) => meetingId))])
  const minutes = await minutesOf(tx, [...titles.keys()])
  const exempt = new Map([...titles].map(([id, own]) => [id, exemptAmong(minutes.get(id) ?? [], own)] as const))
  return new Map(
    rows.map(row => {
      const isExempt = exempt.get(row.meetingId) ?? exemptAmong([{ number: row.minute, title: row.title }], [])
      return [row.actionId, { ...row, exempt: isExempt({ number: row.minute, title: row.title }) }] as const
    }),
  )
}

/** Actions that the minutes of a body agreed, and that the ledger does not hold. */
export const selectNotInLedger = async (tx: ReadTx, bodyId: string): Promise<readonly Obstacle[]> =>
  (
    await tx
      .selectFrom('meeting')
      .innerJoin('minutes', 'minutes.meeting_id', 'meeting.id')
      .innerJoin('action', 'action.minutes_id', 'minutes.id')
      .leftJoin('minute', 'minute.id', 'action.minute_id')
      .select(['meeting.id as meetingId', 'meeting.date', 'action.reference', 'minute.number as minute'])
      .where('meeting.body_id', '=', bodyId)
      .where('minutes.state', 'in', ['circulated', 'approved'])
      .where('action.marker', '=', 'explicit')
      .where('action.withdrawn_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('action_standing').select('action_id').whereRef('action_id', '=', 'action.id'))),
      )
      .orderBy('meeting.date')
      .orderBy('action.reference')
      .execute()
  ).map(row => ({ kind: 'not-in-ledger', ...row }) as const)

/** Actions of a body that a report may have to speak of, besides those that the last one left open: open now, ended since, or found since. */
export const selectCandidates = async (
  tx: ReadTx,
  { bodyId, since }: { readonly bodyId: string; readonly since: string | null },
): Promise<readonly string[]> => {
  let query = tx.selectFrom('action_standing').select('action_id').where('body_id', '=', bodyId)
  if (since !== null) {
    query = query.where(({ or, eb, selectFrom }) =>
      or([
        eb('is_open', '=', 1),
        eb('ended_at', '>', since),
        eb(
          'action_id',
          'in',
          selectFrom('action_event')
            .select('action_event.action_id')
            .where('recorded_at', '>', since)
            .where('position', '=', 1),
        ),
      ]),
    )
  }
  return (await query.orderBy('issued_at').orderBy('action_id').execute()).map(row => row.action_id)
}
