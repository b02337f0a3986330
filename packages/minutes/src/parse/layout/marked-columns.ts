import type { Segment, SourceBlock, SourceLine } from '../../read/source.ts'

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

/** Lines whose cells a converter parted by " / " or " | " get those cells as segments. */
export const cutMarkedColumns = (blocks: readonly SourceBlock[]): readonly SourceBlock[] => {
  const lines = blocks.filter(b => b.kind === 'line')
  if (lines.length > 20_000) return blocks
  const sign = borderOf(lines)
  if (sign === null) return blocks
  return blocks.map(b => (b.kind === 'line' && !b.whole ? cut(b, sign) : b))
}
