import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { Schema } from '#platform/db/schema.ts'
import { balanceOfJson, treeOfJson, type IssuedReport } from '../model/issued.ts'

const reportOf = (row: Selectable<Schema['arising_report']>): IssuedReport => ({
  id: row.id,
  bodyId: row.body_id,
  meetingId: row.meeting_id,
  position: row.position,
  previousId: row.previous_id,
  number: row.number,
  reason: row.reason,
  fromAt: row.from_at,
  untilAt: row.until_at,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  balance: balanceOfJson(row.balance),
  tree: treeOfJson(row.tree),
})

/** The reports that were issued for a meeting, the latest first. */
export const selectReports = async (tx: ReadTx, meetingId: string): Promise<readonly IssuedReport[]> =>
  (
    await tx
      .selectFrom('arising_report')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .orderBy('position', 'desc')
      .execute()
  ).map(reportOf)

/** A report by which another goes on. */
export interface EarlierReport {
  readonly id: string
  readonly issuedAt: string
  readonly untilAt: string
  readonly meetingDate: string
}

/** The last report of a body that was issued for an earlier meeting than the one on a date. */
export const selectPrevious = async (
  tx: ReadTx,
  { bodyId, meetingId, date }: { readonly bodyId: string; readonly meetingId: string; readonly date: string },
): Promise<EarlierReport | null> =>
  (await tx
    .selectFrom('arising_report')
    .innerJoin('meeting', 'meeting.id', 'arising_report.meeting_id')
    .select(['arising_report.id', 'issued_at as issuedAt', 'until_at as untilAt', 'meeting.date as meetingDate'])
    .where('arising_report.body_id', '=', bodyId)
    .where('arising_report.meeting_id', '!=', meetingId)
    .where('meeting.date', '<=', date)
    .orderBy('meeting.date', 'desc')
    .orderBy('issued_at', 'desc')
    .orderBy('arising_report.position', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** True where a report was issued for a later meeting of the body. */
export const hasLaterReport = async (
  tx: ReadTx,
  { bodyId, date }: { readonly bodyId: string; readonly date: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('arising_report')
    .innerJoin('meeting', 'meeting.id', 'arising_report.meeting_id')
    .select('arising_report.id')
    .where('arising_report.body_id', '=', bodyId)
    .where('meeting.date', '>', date)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** What a report said of an action, and the last event of it that it knew of. */
export interface KeptRow {
  readonly actionId: string
  readonly opening: boolean
  readonly outcome: string
  readonly seen: number
}

/** The rows of a report that left their actions open. */
export const selectLeftOpen = async (tx: ReadTx, reportId: string): Promise<readonly KeptRow[]> =>
  (
    await tx
      .selectFrom('arising_row')
      .select(['action_id as actionId', 'opening', 'outcome', 'seen'])
      .where('report_id', '=', reportId)
      .where('outcome', 'in', ['carried', 'transferred'])
      .orderBy('position')
      .execute()
  ).map(row => ({ ...row, opening: row.opening === 1 }))

/** For each action how often reports of other meetings left it open, and the last event that any of them knew of. */
export const selectReported = async (
  tx: ReadTx,
  {
    actionIds,
    meetingId,
    date,
  }: { readonly actionIds: readonly string[]; readonly meetingId: string; readonly date: string },
): Promise<ReadonlyMap<string, { readonly times: number; readonly seen: number }>> => {
  const found = new Map<string, { readonly times: number; readonly seen: number }>()
  await inParts(actionIds, async part => {
    const rows = await tx
      .selectFrom('arising_row')
      .innerJoin('arising_report', 'arising_report.id', 'arising_row.report_id')
      .innerJoin('meeting', 'meeting.id', 'arising_report.meeting_id')
      .select(['arising_row.action_id as actionId'])
      .select(({ fn, ref, eb }) => [
        fn.max<number>('arising_row.seen').as('seen'),
        fn
          .count<number>(
            eb
              .case()
              .when('arising_row.outcome', 'in', ['carried', 'transferred'])
              .then(ref('arising_report.meeting_id'))
              .end(),
          )
          .distinct()
          .as('times'),
      ])
      .where('arising_row.action_id', 'in', part)
      .where('arising_report.meeting_id', '!=', meetingId)
      .where('meeting.date', '<=', date)
      .groupBy('arising_row.action_id')
      .execute()
    for (const { actionId, times, seen } of rows) found.set(actionId, { times: Number(times), seen: Number(seen) })
  })
  return found
}

/** Writes a report as it is issued. */
export const insertReport = async (tx: Tx, report: IssuedReport, rows: readonly KeptRow[]): Promise<void> => {
  await tx
    .insertInto('arising_report')
    .values({
      id: report.id,
      body_id: report.bodyId,
      meeting_id: report.meetingId,
      position: report.position,
      previous_id: report.previousId,
      number: report.number,
      reason: report.reason,
      from_at: report.fromAt,
      until_at: report.untilAt,
      issued_at: report.issuedAt,
      issued_by: report.issuedBy,
      balance: JSON.stringify(report.balance),
      tree: JSON.stringify(report.tree),
    })
    .execute()
  const values = rows.map(({ actionId, opening, outcome, seen }, at) => ({
    report_id: report.id,
    position: at + 1,
    action_id: actionId,
    opening: opening ? 1 : 0,
    outcome,
    seen,
  }))
  await inParts(values, part => tx.insertInto('arising_row').values(part).execute())
}
