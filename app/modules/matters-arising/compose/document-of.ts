import type { MattersArising } from '#minutes'
import type { ReportOfMeeting } from '../queries/read-report.ts'
import { reportDocument } from './report-document.ts'

/** The report as it would be now, marked as a draft; null for those who only see what was issued. */
export const liveDocument = ({ live, body, meeting, today, issued }: ReportOfMeeting): MattersArising | null =>
  live === null
    ? null
    : reportDocument({
        ...live,
        body,
        meeting,
        today,
        number: issued[0]?.number ?? null,
        correction: null,
        draft: true,
      })

/** A report by its position, or as it would be now; null where there is none of it. */
export const documentOf = (report: ReportOfMeeting, which: number | 'live'): MattersArising | null =>
  which === 'live' ? liveDocument(report) : (report.issued.find(({ position }) => position === which)?.tree ?? null)

/** The report that counts: the last that was issued, or how it would be now. */
export const latestDocument = (report: ReportOfMeeting): MattersArising | null =>
  report.issued[0]?.tree ?? liveDocument(report)
