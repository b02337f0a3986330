import { csvTable } from '#minutes'
import { shareOf, type Counts } from '../model/attendance-figures.ts'
import type { AttendanceFigures } from '../queries/attendance-figures.ts'

export const figureKinds = ['meeting', 'seat', 'organisation', 'person'] as const
export type FigureKind = (typeof figureKinds)[number]

const heads = ['Invited', 'Came', 'Substitutes', 'Apologies', 'Absent', 'Not marked', 'Share']

/** Share in per cent, "" where nobody was invited. */
const cells = (counts: Counts): readonly string[] => {
  const { invited, came, substitutes, apologies, absent, unmarked } = counts
  const share = shareOf(counts)
  const numbers = [invited, came, substitutes, apologies, absent, unmarked].map(String)
  return [...numbers, share === null ? '' : `${Math.round(share * 100)}%`]
}

const tables: Readonly<Record<FigureKind, (figures: AttendanceFigures) => string>> = {
  meeting: ({ meetings }) =>
    csvTable(
      ['Date', ...heads, 'In attendance'],
      meetings.map(one => [one.date, ...cells(one), String(one.inAttendance)]),
    ),
  seat: ({ seats }) =>
    csvTable(
      ['Seat', 'Organisation', ...heads, 'Meetings at which it was vacant'],
      seats.map(one => [one.post, one.organisation, ...cells(one), String(one.vacant)]),
    ),
  organisation: ({ organisations }) =>
    csvTable(
      ['Organisation', 'Seats', ...heads, 'Meetings missed in a row', 'Last came'],
      organisations.map(one => [one.name, one.posts.join('; '), ...cells(one), String(one.missed), one.lastCame]),
    ),
  person: ({ people }) =>
    csvTable(
      ['Person', 'Organisation', ...heads, 'Came as substitute', 'In attendance'],
      people.map(one => [
        one.name,
        one.organisation,
        ...cells(one),
        String(one.asSubstitute),
        String(one.inAttendance),
      ]),
    ),
}

/** A table of attendance as CSV; what a spreadsheet would run as a formula is led by an apostrophe. */
export const attendanceFiguresCsv = (kind: FigureKind, figures: AttendanceFigures): string => tables[kind](figures)
