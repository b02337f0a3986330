import type { SourceBlock, SourceLine, SourceRow } from '../source.ts'

const ROW = /^\|.*\|$/s
const RULE = /^\|(?:\s*:?-{2,}:?\s*\|)+$/

/** The cells between unescaped strokes, each with where it stands in the line. */
const cellsOf = (text: string): { text: string; at: number }[] => {
  const out: { text: string; at: number }[] = []
  let start = 1
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') {
      i++
      continue
    }
    if (text[i] !== '|') continue
    const raw = text.slice(start, i)
    out.push({ text: raw.trim().replace(/\\\|/g, '|'), at: start + raw.length - raw.trimStart().length })
    start = i + 1
  }
  return out
}

/** No file of minutes has more cells; rows beyond are left as lines. */
const MOST_CELLS = 400_000

const cellCount = (text: string): number => text.split('|').length

const toRow = (line: SourceLine, table: number, header: boolean): SourceRow => ({
  kind: 'row',
  table,
  header,
  line: line.line,
  page: line.page,
  cells: cellsOf(line.text).map(({ text, at }, column) => {
    const offset = line.offset + at
    const place = { offset, column: line.column + at }
    const segments = text === '' ? [] : [{ text, ...place }]
    return {
      column,
      colSpan: 1,
      rowSpan: 1,
      lines: [{ ...line, ...place, text, width: place.column + text.length, segments, spans: [], whole: true, gap: 0 }],
    }
  }),
})

/** Lines drawn as a table (`| a | b |`, two or more in a row) become rows; a rule of dashes below the first makes it the head. */
export const readPipeTables = (lines: readonly SourceLine[]): SourceBlock[] => {
  const out: SourceBlock[] = []
  let table = -1
  let cells = 0
  const isRow = (text: string): boolean => {
    if (!ROW.test(text) || cells > MOST_CELLS) return false
    cells += cellCount(text)
    return true
  }
  for (let i = 0; i < lines.length;) {
    let end = i
    while (end < lines.length && isRow(lines[end]?.text ?? '') && (end === i || lines[end]?.gap === 0)) end++
    const rows = lines.slice(i, end)
    if (rows.length < 2) {
      const line = lines[i]
      if (line) out.push(line)
      i++
      continue
    }
    table++
    const headed = RULE.test(rows[1]?.text ?? '')
    rows.forEach((line, k) => {
      if (!RULE.test(line.text)) out.push(toRow(line, table, headed && k === 0))
    })
    i = end
  }
  return out
}
