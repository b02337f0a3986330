import type { AttendanceStatus, Attendee } from '../../tree/nodes.ts'
import { columnsOf, grid, heading, plainCell, type Grid, type Part } from './sheet.ts'

/** In the order in which minutes list them. */
const HEADINGS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Present',
  'in attendance': 'In attendance',
  apologies: 'Apologies',
  absent: 'Absent',
}
const STATUSES = ['present', 'in attendance', 'apologies', 'absent'] as const

/** "Cllr Grace Okafor (Chair)". */
const fullName = (attendee: Attendee): string =>
  [attendee.title, attendee.name, attendee.chair ? '(Chair)' : null].filter(Boolean).join(' ')

const nameCell = (attendee: Attendee): string =>
  attendee.substituteFor === null ? fullName(attendee) : `${fullName(attendee)}\nin place of ${attendee.substituteFor}`

interface AttendanceColumn {
  readonly heading: string
  readonly share: number
  readonly cell: (attendee: Attendee) => string
}

const NAME: AttendanceColumn = { heading: 'Name', share: 28, cell: nameCell }
const OPTIONAL: readonly AttendanceColumn[] = [
  { heading: 'Role', share: 36, cell: attendee => attendee.role ?? '' },
  { heading: 'Organisation', share: 28, cell: attendee => attendee.organisation ?? '' },
  { heading: 'Initials', share: 13, cell: attendee => attendee.initials ?? '' },
]

/** A column that would be empty in every list is left out of all, so that the lists look alike. */
const columnsFor = (attendance: readonly Attendee[]): readonly AttendanceColumn[] => [
  NAME,
  ...OPTIONAL.filter(column => attendance.some(attendee => column.cell(attendee) !== '')),
]

const gridOf = (people: readonly Attendee[], columns: readonly AttendanceColumn[], caption: string): Grid =>
  grid(
    caption,
    columnsOf(
      columns.map(column => column.heading),
      columns.map(column => column.share),
    ),
    people.map(attendee => columns.map(column => plainCell(column.cell(attendee)))),
  )

/** A heading, and below it a table for each status that somebody has. */
export const attendanceParts = (attendance: readonly Attendee[]): readonly Part[] => {
  if (attendance.length === 0) return []
  const columns = columnsFor(attendance)
  const lists = STATUSES.flatMap(status => {
    const people = attendance.filter(attendee => attendee.status === status)
    return people.length === 0 ? [] : [heading(3, HEADINGS[status]), gridOf(people, columns, HEADINGS[status])]
  })
  return [heading(2, 'Attendance'), ...lists]
}
