import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { person } from './entry.ts'
import type { Person } from './entry.ts'
import { positionOf } from './read-section.ts'

/** Head of a table in which every cell is what it says, and nothing has to be told apart. */
const COLUMNS = ['name', 'title', 'post', 'organisation', 'initials', 'chair', 'in place of'] as const
type Column = (typeof COLUMNS)[number]

const textOf = (line: Line, column: number): string => line.segments[column]?.text.trim() ?? ''

/** The columns, where the row is such a head; what else it has is passed over. */
const headOf = (line: Line): readonly (Column | null)[] | null => {
  const cells = line.segments.map(({ text }) => COLUMNS.find(column => column === text.trim().toLowerCase()) ?? null)
  return COLUMNS.every(column => cells.includes(column)) ? cells : null
}

/** Reads a table whose head says Name, Title, Post, Organisation, Initials, Chair and In place of; null for any other. */
export const readOwnTable = (rows: readonly Line[], status: AttendanceStatus): Person[] | null => {
  const [first, ...rest] = rows
  const head = first ? headOf(first) : null
  if (head === null) return null
  return rest.flatMap(line => {
    const cell = (column: Column): string | null => {
      const text = textOf(line, head.indexOf(column))
      return text === '' ? null : text
    }
    const name = cell('name')
    if (name === null) return []
    return {
      ...person({ name, title: cell('title') }, status, positionOf(line)),
      role: cell('post'),
      organisation: cell('organisation'),
      initials: cell('initials'),
      chair: cell('chair') !== null,
      substituteFor: cell('in place of'),
    }
  })
}
