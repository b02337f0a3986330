import { parse, readText, type Attendee } from '#minutes'
import { fullName } from '../model/attendance.ts'
import type { Attended } from '../model/attended.ts'

const headings = [
  ['present', 'Present:'],
  ['in attendance', 'In attendance:'],
  ['apologies', 'Apologies:'],
  ['absent', 'Absent:'],
] as const

interface Column {
  readonly head: string
  readonly cell: (one: Attended) => string | null
}

const bracketed = (text: string | null): string => (text === null ? '' : ` (${text})`)

/** When somebody came and went, and that they were not in the room. */
const timesOf = ({ arrived, left, remote }: Attended): readonly string[] =>
  [arrived && `from ${arrived}`, left && `until ${left}`, remote && 'online'].filter(said => typeof said === 'string')

const post: Column = { head: 'Post', cell: ({ role }) => role }
const organisation: Column = { head: 'Organisation', cell: one => one.organisation }

/** As minutes list people. */
const short: readonly Column[] = [
  {
    head: 'Name',
    cell: one => {
      const said = [
        one.chair ? 'Chair' : null,
        one.substituteFor && `in place of ${one.substituteFor}`,
        ...timesOf(one),
      ]
      return `${fullName(one)}${said.map(bracketed).join('')}`
    },
  },
  post,
  organisation,
]

/** Where a name, a title or a post would be taken for something else, each has a column. */
const exact: readonly Column[] = [
  { head: 'Name', cell: ({ name }) => name },
  { head: 'Title', cell: ({ title }) => title },
  post,
  organisation,
  { head: 'Initials', cell: ({ initials }) => initials },
  { head: 'Chair', cell: ({ chair }) => (chair ? 'Chair' : null) },
  { head: 'In place of', cell: ({ substituteFor }) => substituteFor },
  { head: 'Came and went', cell: one => timesOf(one).join(', ') },
]

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
const escaped = (text: string | null): string => oneLine(text ?? '').replaceAll('|', String.raw`\|`)

/** Characters in a line of the box in which minutes are typed: a table that is wider would be broken everywhere. */
const widest = 72

const tableOf = (columns: readonly Column[], people: readonly Attended[]): string => {
  const rows = [columns.map(({ head }) => head), ...people.map(one => columns.map(({ cell }) => escaped(cell(one))))]
  const aligned = columns.map((_, i) => Math.max(3, ...rows.map(row => row[i]?.length ?? 0)))
  const fits = aligned.reduce((sum, width) => sum + width + 3, 1) <= widest
  const widths = fits ? aligned : columns.map(() => 3)
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...body.map(line)].join('\n')
}

type Told = Pick<Attendee, 'name' | 'title' | 'role' | 'organisation' | 'initials' | 'chair' | 'substituteFor'>

const toldBy = ({ name, title, role, organisation: agency, initials, chair, substituteFor }: Told): string =>
  JSON.stringify([name, title, role, agency, initials, chair, substituteFor].map(one => one && String(one)))

/** True where the reader takes the table for exactly these people. */
const readsBack = (table: string, people: readonly Attended[]): boolean => {
  const page = `Minutes of the meeting held on 5 March 2026\n\nPresent:\n\n${table}\n\n1  Apologies\n\nNone.\n\n2  Close\n`
  const read = parse(readText(page)).documents.find(({ type }) => type === 'minutes')
  const attendance = read?.type === 'minutes' ? read.attendance : []
  return attendance.map(toldBy).join('\n') === people.map(toldBy).join('\n')
}

/**
 * The head of the minutes: who was present, in attendance, sorry and absent, each with post and organisation, in the form
 * in which the reader of minutes takes each for what it is. Nobody is printed of whom nothing is known. Two people of one
 * name in one list are read back as one.
 * @returns "" where nothing was noted yet
 */
export const attendanceText = (attended: readonly Attended[]): string =>
  headings
    .flatMap(([status, heading]) => {
      const people = attended.filter(one => one.status === status).toSorted((a, b) => Number(b.chair) - Number(a.chair))
      if (people.length === 0) return []
      const table = tableOf(short, people)
      return [`${heading}\n\n${readsBack(table, people) ? table : tableOf(exact, people)}\n`]
    })
    .join('\n')
