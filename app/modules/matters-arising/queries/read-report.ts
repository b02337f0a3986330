import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { findMeeting, type Meeting } from '#modules/meetings/index.ts'
import type { IssuedReport } from '../model/issued.ts'
import type { ArisingFacts } from '../model/report.ts'
import type { ReportTemplate } from '../model/template.ts'
import { canIssueFor, mayOnReports } from '../policy.ts'
import { hasLaterReport, selectReports } from '../store/reports.ts'
import { selectTemplate } from '../store/templates.ts'
import { gatherFacts } from './gather-facts.ts'

/** The Matters Arising report of a meeting: those that were issued, and how it would be now. */
export interface ReportOfMeeting {
  readonly meeting: Meeting
  readonly body: Body
  /** The latest first. */
  readonly issued: readonly IssuedReport[]
  /** Null for those who only see what was issued. */
  readonly live: { readonly facts: ArisingFacts; readonly template: ReportTemplate } | null
  /** "2026-06-18". */
  readonly today: string
  readonly mayIssue: boolean
  readonly mayEditTemplate: boolean
}

/**
 * Reads the report of a meeting.
 * @param wanted - "live" gathers how it would be now even where one was issued
 * @throws NotThere where there is no such meeting for the actor
 */
export const readReport = async (
  look: Look,
  { meetingId, wanted = 'issued' }: { readonly meetingId: string; readonly wanted?: 'issued' | 'live' },
): Promise<ReportOfMeeting> => {
  const { actor, tx, today } = look
  const { meeting, body } = await findMeeting(look, meetingId)
  if (!mayOnReports(actor, 'see-issued', body.id)) throw new NotThere('report')
  const issued = await selectReports(tx, meeting.id)
  const seesLive = mayOnReports(actor, 'see-live', body.id) && (issued.length === 0 || wanted === 'live')
  const isLast = !(await hasLaterReport(tx, { bodyId: body.id, date: meeting.date }))
  return {
    meeting,
    body,
    issued,
    live: seesLive
      ? { facts: await gatherFacts(look, meeting), template: (await selectTemplate(tx, body.id)).template }
      : null,
    today: today.toString(),
    mayIssue: mayOnReports(actor, 'issue', body.id) && canIssueFor(meeting.state) && isLast,
    mayEditTemplate: mayOnReports(actor, 'edit-template', body.id),
  }
}
