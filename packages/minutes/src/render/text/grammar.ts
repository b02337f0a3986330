/**
 * The words and signs of the text form of minutes, shared by the renderer and by the reader that takes it back
 * (`parse/rendered`). The form is versioned: change it, and the version goes up.
 */
import type { AttendanceStatus } from '../../tree/nodes.ts'

/** First line of a file in this form. */
export const FIRST_LINE = 'Matters Arising text, version 1'

/** Labels of the header lines, in the order printed. */
export const LABEL = {
  body: 'Body',
  title: 'Title',
  date: 'Date',
  datePrinted: 'Date as printed',
  start: 'Start',
  end: 'End',
  venue: 'Venue',
  nextMeeting: 'Next meeting',
  nextDate: 'Next meeting date',
  nextPrinted: 'Next meeting as printed',
  nextStart: 'Next meeting start',
  nextVenue: 'Next meeting venue',
  approved: 'Minutes approved',
  notApproved: 'Minutes not yet approved',
} as const

/** Stands for a value that is not there where a line must be printed all the same. */
export const NOT_GIVEN = '(not given)'
/** Heading of an item that has neither number nor title. */
export const NO_HEADING = '(no heading)'

/** Headings of the parts that are not items; they are underlined with `SECTION_RULE`. */
export const SECTION = { preamble: 'Preamble', closing: 'Close' } as const
export const ATTENDANCE_SECTION: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Present',
  'in attendance': 'In attendance',
  apologies: 'Apologies',
  absent: 'Absent',
}
export const SECTION_RULE = '#'

/** Underlines of items of level 1 to 5; a deeper level is written behind the last of them. */
export const ITEM_RULES = ['=', '-', '~', '.', '+'] as const

/** Columns of the attendance tables. */
export const ATTENDANCE_COLUMNS = ['Name', 'Title', 'Role', 'Organisation', 'Initials', 'Chair', 'In place of'] as const
/** What the Chair column says of the person in the chair. */
export const CHAIR = 'Chair'

/** Opens an owner mark behind the text of a block: "[Action: LG/TG]". */
export const MARK_OPEN = '[Action: '

/** The signs that start and end emphasis. */
export const EMPHASIS_SIGN = { bold: '**', italic: '*', underline: '_' } as const
