import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { allStyled } from '../line.ts'
import { readName } from './name.ts'
import { statusLabel } from './status-label.ts'

/** Lines that stand under one heading of the attendance. */
export interface Section {
  readonly status: AttendanceStatus
  readonly label: string | null
  /** The label says who chairs. */
  readonly chair: boolean
  readonly lines: readonly Line[]
}

const ENDS =
  /^(?:minutes of|notes of|the (?:meeting|chair)\b|items?$|agenda$|no\.? item|action$|contact:|venue:|date:|time:|place:|members of the public\s*[:–-]?\s*\d|public\s*[–:-]?\s*(?:\d|none|two|three|one)|there (?:was|were)|quorum)/i

const lineOf = (line: Line, text: string): Line => {
  const at = line.text.lastIndexOf(text)
  const start = at < 0 ? 0 : at
  const segments =
    line.segments.length > 1
      ? line.segments.slice(1)
      : [{ text, offset: line.offset + start, column: line.column + start }]
  return { ...line, text, segments, emphasis: [] }
}

/** What the layout took for an owner's mark is, in a list of people, somebody's initials or office. */
export const withMarks = (line: Line): Line => {
  if (line.marks.length === 0) return line
  const cells = line.marks.map(m => ({ text: m.text, offset: m.position.start.offset, column: line.width + 4 }))
  return {
    ...line,
    segments: [...line.segments, ...cells],
    marks: [],
    text: `${line.text} ${cells.map(c => c.text).join(' ')}`,
  }
}

/** True for a short heading over people that is none of the known labels: "OIREACHTAS", "PPN SECTORAL", "NOMINEES :". */
const isGroupHeading = (line: Line, inside: boolean): boolean => {
  if (!inside || line.text.length > 60 || line.segments.length > 1) return false
  const bare = line.text.replace(/[\s:]+$/, '')
  if (readName(bare) !== null && !/:$/.test(line.text)) return false
  const capitals = /\p{Lu}{3}/u.test(bare) && !/\p{Ll}{2}/u.test(bare)
  return (
    (capitals && (allStyled(line, 'bold') || /:$/.test(line.text)) && !/\d/.test(bare)) ||
    (/:$/.test(line.text) && !/[,(]/.test(bare) && bare.split(' ').length <= 6)
  )
}

/**
 * Cuts the lines above the first item into the lists of people that they hold. `used` gets every line that belongs to
 * one. A list ends at a line that starts something else.
 */
export const findSections = (lines: readonly Line[], used: Set<Line>): Section[] => {
  const out: Section[] = []
  let current: { status: AttendanceStatus; label: string | null; chair: boolean; lines: Line[] } | null = null
  const close = (): void => {
    if (current) out.push(current)
    current = null
  }
  for (const printed of lines) {
    if (printed.row) continue
    const line = withMarks(printed)
    const label = statusLabel(line)
    if (
      label &&
      !(current && label.rest !== null && /^(?:clerk|minutes|chair)/i.test(label.label) && line.segments.length > 1)
    ) {
      close()
      current = {
        status: label.status,
        label: label.label,
        chair: label.chair,
        lines: label.rest ? [lineOf(line, label.rest)] : [],
      }
      used.add(printed)
      continue
    }
    if (!current) continue
    if (/^(?:further |additional )?apologies\b.{0,60}\b(?:were|was|had been|have been)\b/i.test(line.text)) {
      close()
      continue
    }
    if (ENDS.test(line.text) && !readName(line.text)) {
      close()
      continue
    }
    if (isGroupHeading(line, true)) {
      used.add(printed)
      const previous: Section = current
      // A heading in two halves ("OIREACHTAS" … "MEMBERS") goes on with the same list.
      close()
      current = { status: previous.status, label: line.text.replace(/[\s:]+$/, ''), chair: false, lines: [] }
      continue
    }
    current.lines.push(line)
    used.add(printed)
  }
  close()
  return out
}
