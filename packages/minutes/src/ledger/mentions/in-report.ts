import type { MattersArising } from '../../tree/nodes.ts'
import type { Mention } from '../owed.ts'

/** What the rows of a Matters Arising report say. */
export const mentionsInReport = (report: MattersArising): readonly Mention[] =>
  report.rows.map(row => ({
    minute: row.minute,
    meetingDate: row.meetingDate,
    title: row.title,
    matter: row.matter,
    update: row.update,
    status: null,
    owner: null,
    due: null,
    at: row.position.start,
  }))
