import type { Segment, SourceBlock, SourceLine, SourceRow } from '../../read/source.ts'

const HEAD =
  /^(?:no\.?|item|agenda item|action by|name|ref|number|subject|minute)\s*[/|]\s*(?:\S.*)?$|\/\s*(?:action|actions|owner|lead|by whom|deadline)\s*\|?$/i
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*\.?\s+[/|]\s/
const LABELLED = /^(?:present|apologies|attendees?|chair|members?|in attendance)\s*:?\s*[/|]\s/i

/** The sign with which a converter drew the borders of a table's cells in this text: "/" or "|"; null where it drew none. */
const borderOf = (lines: readonly SourceLine[]): '/' | '|' | null => {
  for (const sign of ['|', '/'] as const) {
    const marked = lines.filter(l => (sign === '|' ? /\s\|(?:\s|$)/.test(l.text) : /\s\/(?:\s|$)/.test(l.text)))
    const sure = marked.filter(l => HEAD.test(l.text) || NUMBERED.test(l.text) || LABELLED.test(l.text)).length
    if (marked.length >= 3 && (sure >= 2 || (sign === '|' && marked.length >= 3))) return sign
  }
  return null
}

const cut = (line: SourceLine, sign: '/' | '|'): SourceLine => {
  const pattern = sign === '|' ? /(?:^|\s+)\|(?=\s|$)/g : /(?:^|\s+)\/(?=\s|$)/g
  if (!pattern.test(line.text)) return line
  pattern.lastIndex = 0
  const segments: Segment[] = []
  let start = 0
  const push = (end: number): void => {
    const raw = line.text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const text = raw.trim()
    if (text !== '') segments.push({ text, offset: line.offset + start + lead, column: line.column + start + lead })
  }
  for (const m of line.text.matchAll(pattern)) {
    push(m.index)
    start = m.index + m[0].length
  }
  push(line.text.length)
  const first = segments[0]
  if (!first) return line
  return {
    ...line,
    text: segments.map(s => s.text).join('  '),
    offset: first.offset,
    segments,
    spans: [],
  }
}

const OWNER = /^(?:action by|owner|lead|by whom|who|responsible)$/i
const TASK = /^(?:actions?|task|action required|agreed action)$/i

const toRow = (line: SourceLine, table: number, header: boolean): SourceRow => ({
  kind: 'row',
  table,
  header,
  line: line.line,
  page: line.page,
  cells: line.segments.map((s, column) => ({
    column,
    colSpan: 1,
    rowSpan: 1,
    lines: [
      {
        ...line,
        text: s.text,
        offset: s.offset,
        column: s.column,
        width: s.column + s.text.length,
        segments: [s],
        gap: 0,
      },
    ],
  })),
})

/** Lines below a head of "Action by / Action / Deadline" are rows of a table of actions. */
const gatherRows = (blocks: readonly SourceBlock[]): SourceBlock[] => {
  let table = blocks.reduce((most, b) => (b.kind === 'row' ? Math.max(most, b.table) : most), -1)
  let width = 0
  return blocks.map(b => {
    if (b.kind === 'row') return b
    const head = b.segments.some(s => OWNER.test(s.text)) && b.segments.some(s => TASK.test(s.text))
    if (head) {
      table++
      width = b.segments.length
      return toRow(b, table, true)
    }
    if (width > 0 && b.segments.length >= 2 && b.segments.length <= width) return toRow(b, table, false)
    width = 0
    return b
  })
}

/** Lines whose cells a converter parted by " / " or " | " get those cells as segments. */
export const cutMarkedColumns = (blocks: readonly SourceBlock[]): readonly SourceBlock[] => {
  const lines = blocks.filter(b => b.kind === 'line')
  if (lines.length > 20_000) return blocks
  const sign = borderOf(lines)
  if (sign === null) return blocks
  return gatherRows(blocks.map(b => (b.kind === 'line' && !b.whole ? cut(b, sign) : b)))
}
