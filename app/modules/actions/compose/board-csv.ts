import { csvTable } from '#minutes'
import type { BoardRow } from '../model/board.ts'

const heads = [
  'Reference',
  'Body',
  'Meeting',
  'Minute',
  'What',
  'Who',
  'Due',
  'How it stands',
  'Times carried',
  'Nothing heard since',
  'Ended',
]

/** Rows of a board as CSV; what a spreadsheet would run as a formula is led by an apostrophe. */
export const boardCsv = (rows: readonly BoardRow[]): string =>
  csvTable(
    heads,
    rows.map(row => [
      row.reference,
      row.bodyName,
      row.meetingDate,
      row.minuteNumber,
      row.text,
      row.owners.join('; '),
      row.due ?? row.duePrinted,
      row.standing,
      String(row.carried),
      row.endedAt === null ? row.silentSince.slice(0, 10) : '',
      row.endedAt?.slice(0, 10) ?? '',
    ]),
  )
