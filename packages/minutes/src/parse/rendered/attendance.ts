import type { AttendanceStatus, Attendee } from '../../tree/nodes.ts'
import { unescapeText } from '../../render/text/escape.ts'
import { ATTENDANCE_COLUMNS, CHAIR } from '../../render/text/grammar.ts'
import { isRule, rawCells } from './blocks.ts'
import { spanOf, type TextLine } from './lines.ts'

const isHead = (cells: readonly string[]): boolean => ATTENDANCE_COLUMNS.every((column, i) => cells[i] === column)

const given = (raw: string | undefined): string | null => (raw === undefined || raw === '' ? null : unescapeText(raw))

/** Reads the rows of one attendance table; lines that are no row are passed over. */
export const parseAttendance = (lines: readonly TextLine[], status: AttendanceStatus): readonly Attendee[] => {
  const people: Attendee[] = []
  let headSeen = false
  for (const line of lines) {
    if (!line.text.startsWith('|')) continue
    const cells = rawCells(line.text)
    if (isRule(cells)) continue
    if (!headSeen && isHead(cells)) {
      headSeen = true
      continue
    }
    const [name, title, role, organisation, initials, chair, substituteFor] = cells
    people.push({
      type: 'attendee',
      name: given(name) ?? '',
      title: given(title),
      role: given(role),
      organisation: given(organisation),
      initials: given(initials),
      status,
      chair: chair === CHAIR,
      substituteFor: given(substituteFor),
      position: spanOf(line, line),
    })
  }
  return people
}
