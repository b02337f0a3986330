import type { Minutes } from '../../tree/nodes.ts'
import { csvTable } from './csv-table.ts'

/** Who came, who apologised and who was absent, one a row. */
export const attendanceCsv = (minutes: Minutes): string =>
  csvTable(
    ['Name', 'Title', 'Role', 'Organisation', 'Initials', 'Status', 'Chair', 'In place of'],
    minutes.attendance.map(attendee => [
      attendee.name,
      attendee.title,
      attendee.role,
      attendee.organisation,
      attendee.initials,
      attendee.status,
      attendee.chair ? 'yes' : 'no',
      attendee.substituteFor,
    ]),
  )
