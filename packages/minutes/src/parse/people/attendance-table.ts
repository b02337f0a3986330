import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { describe, readPeople } from './entry.ts'
import type { Person } from './entry.ts'
import { readName } from './name.ts'
import { readOwnTable } from './own-table.ts'
import { positionOf } from './read-section.ts'
import { statusOf } from './status-label.ts'

type Column = 'name' | 'role' | 'organisation' | 'initials' | 'status' | 'chair' | 'title' | null

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(?:name|member|councillor|attendee|representative|person)s?$/i],
  ['role', /^(?:role|position|title\/role|job title|designation|post)s?$/i],
  [
    'organisation',
    /^(?:organisation|organization|agency|representing|partner|company|department|team)s?(?: represented)?$/i,
  ],
  ['initials', /^(?:initials?)$/i],
  ['status', /^(?:present|attendance|attended|status|apologies|present\/apologies|p\/a)$/i],
]

const TICK = /^(?:[✓✔√xX]|yes|y|present|p|attended|in attendance)$/i
const SORRY = /^(?:a|ap|apols?|apologies|apols received|apologies received|sent apologies)$/i

const headColumns = (line: Line): Column[] | null => {
  const kinds = line.segments.map(s => COLUMNS.find(([, p]) => p.test(s.text.trim()))?.[0] ?? null)
  return kinds.includes('name') && kinds.filter(k => k !== null).length >= 2 ? kinds : null
}

/**
 * People out of the rows of a real table. A heading cell ("Attendees", "Apologies") sets the status of what stands below
 * it in its column; a head row (Name, Organisation, Initials, Attendance) says what each column holds.
 */
export const readAttendanceTable = (rows: readonly Line[], before: AttendanceStatus | null): Person[] => {
  const own = readOwnTable(rows, before ?? 'present')
  if (own !== null) return own
  const out: Person[] = []
  const status = new Map<number, AttendanceStatus>()
  let whole = before
  let heads: Column[] | null = null
  for (const row of rows) {
    const head = headColumns(row)
    if (head) {
      heads = head
      continue
    }
    const filled = row.segments.filter(s => s.text.trim() !== '')
    const labels = row.segments.map(s => statusOf(s.text))
    const only = filled.length === 1 ? statusOf(filled[0]?.text ?? '') : null
    if (only && status.size === 0) {
      whole = only
      continue
    }
    if (
      labels[0] &&
      filled.length >= 2 &&
      row.segments.slice(1).some(s => readPeople(s.text, 'present', positionOf(row)).length > 0)
    ) {
      whole = labels[0]
      for (const s of row.segments.slice(1)) out.push(...readPeople(s.text, whole, positionOf(row)))
      continue
    }
    let current: Person | null = null
    row.segments.forEach((segment, i) => {
      const label = labels[i]
      const kind = heads?.[i] ?? null
      if (label && !kind) {
        status.set(segment.column, label)
        return
      }
      const text = segment.text.trim()
      if (text === '') return
      const at = status.get(segment.column) ?? whole ?? 'present'
      if (kind === 'status' && current) {
        if (SORRY.test(text)) current.status = 'apologies'
        else if (!TICK.test(text)) describe(current, text)
        return
      }
      if ((kind === 'role' || kind === 'initials') && current) {
        describe(current, text)
        return
      }
      if (kind === 'organisation' && current) {
        current.organisation = text
        return
      }
      const perColumn = status.size >= 2 || (status.size === 1 && status.has(segment.column))
      if (current && kind !== 'name' && !perColumn) {
        const name = readName(text)
        if (!name || name.rest.trim() !== '' || row.segments.length <= 3) {
          describe(current, text)
          return
        }
      }
      const people = readPeople(text, at, positionOf(row))
      for (const p of people) out.push(p)
      current = people.at(-1) ?? current
    })
  }
  return out
}
