import { Invalid, NotAllowed, NotThere, Stale, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { reportDocument } from '../compose/report-document.ts'
import { obstacleWords } from '../model/obstacles.ts'
import type { IssuedReport } from '../model/issued.ts'
import { canIssueFor, mayOnReports } from '../policy.ts'
import { gatherFacts } from '../queries/gather-facts.ts'
import { hasLaterReport, insertReport, selectReports } from '../store/reports.ts'
import { selectTemplate } from '../store/templates.ts'

export interface IssueReportInput {
  readonly meetingId: string
  /** How many reports of this meeting whoever issues it has seen. */
  readonly seen: number
  /** The council's number of it; empty where it has none. */
  readonly number: string
  /** Why there is a further report; for the first it is left empty. */
  readonly reason: string
}

const longest = { number: 40, reason: 500 }

const problemsOf = ({ number, reason }: IssueReportInput, isFurther: boolean): readonly Problem[] => [
  ...(number.trim().length > longest.number
    ? [{ field: 'number', message: `Use ${longest.number} letters or fewer` }]
    : []),
  ...(isFurther && reason.trim() === '' ? [{ field: 'reason', message: 'Say what the further report corrects' }] : []),
  ...(reason.trim().length > longest.reason
    ? [{ field: 'reason', message: `Use ${longest.reason} letters or fewer` }]
    : []),
]

/**
 * Issues the Matters Arising report of a meeting as it is now. It is never changed: what is wrong in it a further report
 * corrects, which says why.
 * @throws Invalid with a sentence for each reason why it cannot be issued: minutes that are missing, actions that are lost
 */
export const issueReport = async (act: Act, input: IssueReportInput): Promise<IssuedReport> => {
  const { tx, now, by, newId } = act
  const { meeting, body } = await findMeeting(act, input.meetingId)
  if (!mayOnReports(act.actor, 'see-issued', body.id)) throw new NotThere('report')
  if (!mayOnReports(act.actor, 'issue', body.id)) throw new NotAllowed('Only the clerk of the body issues its reports.')
  if (!canIssueFor(meeting.state)) {
    throw new NotAllowed(`This meeting is ${meeting.state}: a report is issued once a meeting is called.`)
  }
  const before = await selectReports(tx, meeting.id)
  if (before.length !== input.seen) throw new Stale('report')
  if (await hasLaterReport(tx, { bodyId: body.id, date: meeting.date })) {
    throw new NotAllowed('A report was issued for a later meeting, which goes on from this one.')
  }
  const facts = await gatherFacts(act, meeting)
  const obstacles = facts.obstacles.map(obstacle => ({ field: '', message: obstacleWords(obstacle) }))
  const problems = [...problemsOf(input, before.length > 0), ...obstacles]
  if (problems.length > 0) throw new Invalid(problems)
  const number = input.number.trim() === '' ? null : input.number.trim()
  const reason = before.length === 0 ? null : input.reason.trim()
  const { template } = await selectTemplate(tx, body.id)
  const parts = { facts, template, body, meeting, today: act.today.toString(), number, correction: reason }
  const report: IssuedReport = {
    id: newId(),
    bodyId: body.id,
    meetingId: meeting.id,
    position: before.length + 1,
    previousId: facts.beginning.kind === 'report' ? facts.beginning.id : null,
    number,
    reason,
    fromAt: facts.beginning.kind === 'start' ? null : facts.beginning.at,
    untilAt: facts.until,
    issuedAt: now,
    issuedBy: by.name,
    balance: facts.balance,
    tree: reportDocument(parts),
  }
  await insertReport(
    tx,
    report,
    facts.rows.map(({ account }) => ({
      actionId: account.actionId,
      opening: account.opening,
      outcome: account.outcome,
      seen: account.state.position,
    })),
  )
  await recordChange(act, {
    action: 'report.issued',
    subject: { kind: 'report', id: report.id },
    bodyId: body.id,
    after: { meetingId: meeting.id, position: report.position, number, reason, balance: facts.balance },
  })
  return report
}
