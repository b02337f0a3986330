import type { Line } from '../line.ts'
import { BARE_START, isRowHead, MATTER_COLUMN, ROW_START, UPDATE_COLUMN } from './row-start.ts'

/** A row put together from lines that print its cells side by side. */
export interface BesideRow {
  readonly cells: [string, string, string]
  readonly first: Line
  last: Line
}

interface Head {
  /** Left edges of the three columns, in characters. */
  readonly edges: readonly [number, number, number]
  readonly texts: ReadonlySet<string>
  /** Index of the first line below it. */
  readonly end: number
}

/** A cell may stand this far left of its column's head, in characters. */
const slack = 4
/** The head of a narrow column is broken over this many lines at most. */
const headLines = 3

const columnOf = (edges: Head['edges'], at: number): 0 | 1 | 2 =>
  at >= edges[2] - slack ? 2 : at >= edges[1] - slack ? 1 : 0

/** The head whose main line is this one: "Title | Matters Arising | Update", with "Minute Number/" above or below it. */
const headAt = (lines: readonly Line[], index: number): Head | null => {
  const main = lines[index]
  const [last, middle] = [main?.segments.at(-1), main?.segments.at(-2)]
  if (!main || !last || !middle || !UPDATE_COLUMN.test(last.text) || !MATTER_COLUMN.test(middle.text)) return null
  const around = [index, index - 1, index + 1, index - 2, index + 2]
  let texts: readonly string[] = []
  let label = ''
  let left = main.segments.length > 2 ? (main.segments[0]?.column ?? 0) : Number.POSITIVE_INFINITY
  let end = index + 1
  for (const at of around.slice(0, 2 * headLines - 1)) {
    const line = lines[at]
    const first = line?.segments[0]
    if (!line || !first || first.column >= middle.column - slack || /\d/.test(first.text)) continue
    if (line !== main && line.segments.length > 1) continue
    label = at < index ? `${first.text} ${label}` : `${label} ${first.text}`
    texts = [...texts, line.text]
    left = Math.min(left, first.column)
    end = Math.max(end, at + 1)
    if (isRowHead([label.trim(), last.text])) {
      return { edges: [left, middle.column, last.column], texts: new Set([...texts, main.text]), end }
    }
  }
  return null
}

const findHead = (lines: readonly Line[]): Head | null => {
  for (const index of lines.keys()) {
    const head = headAt(lines, index)
    if (head !== null) return head
  }
  return null
}

/** A line that runs across the columns, or is set larger, stands below the table. */
const isBelow = (line: Line, { edges }: Head): boolean => {
  const [only, ...others] = line.segments
  if (only === undefined || others.length > 0 || columnOf(edges, only.column) !== 0) return false
  return line.size > 1.1 || line.heading > 0 || only.column + only.text.length > edges[1] + slack
}

/** Rows whose cells are printed in three columns side by side; none where no head of such columns is found. */
export const rowsBeside = (lines: readonly Line[]): readonly BesideRow[] => {
  const head = findHead(lines)
  const rows: BesideRow[] = []
  if (head === null) return rows
  for (const line of lines.slice(head.end)) {
    // The head is printed again on each page.
    if (head.texts.has(line.text)) continue
    const parts: [string, string, string] = ['', '', '']
    for (const { column, text } of line.segments) {
      const at = columnOf(head.edges, column)
      parts[at] = `${parts[at]} ${text}`.trim()
    }
    const starts = ROW_START.test(parts[0]) || (rows.length === 0 && BARE_START.test(parts[0]))
    if (starts) rows.push({ cells: ['', '', ''], first: line, last: line })
    const row = rows.at(-1)
    if (row === undefined) continue
    if (!starts && isBelow(line, head)) break
    row.last = line
    for (const at of [0, 1, 2] as const) row.cells[at] = `${row.cells[at]} ${parts[at]}`.trim()
  }
  return rows
}
