import type { Attendee } from '../../tree/nodes.ts'
import { ATTENDANCE_COLUMNS, ATTENDANCE_SECTION, CHAIR, SECTION_RULE } from './grammar.ts'
import { escapeCell, setBetweenBars } from './pipe-table.ts'

/** A heading of a part that is not an item, underlined. */
export const sectionHeading = (title: string): string => `${title}\n${SECTION_RULE.repeat(title.length)}`

/** An empty cell is "not given", so a text that is given and empty is written as an escape. */
const cell = (value: string | null): string => (value === null ? '' : value === '' ? '\\z' : escapeCell(value))

const rowOf = (attendee: Attendee): readonly string[] => [
  cell(attendee.name),
  cell(attendee.title),
  cell(attendee.role),
  cell(attendee.organisation),
  cell(attendee.initials),
  attendee.chair ? CHAIR : '',
  cell(attendee.substituteFor),
]

/** Runs of people of one status, so that the order over all lists is kept. */
const runsOf = (attendance: readonly Attendee[]): readonly (readonly Attendee[])[] => {
  const runs: Attendee[][] = []
  for (const attendee of attendance) {
    const run = runs.at(-1)
    if (run?.[0]?.status === attendee.status) run.push(attendee)
    else runs.push([attendee])
  }
  return runs
}

/** One table under a heading for each run of people of the same status. */
export const renderAttendance = (attendance: readonly Attendee[]): readonly string[] =>
  runsOf(attendance).flatMap(run => {
    const first = run[0]
    if (first === undefined) return []
    return [sectionHeading(ATTENDANCE_SECTION[first.status]), setBetweenBars(ATTENDANCE_COLUMNS, run.map(rowOf))]
  })
