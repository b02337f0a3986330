/** Rows of a table of records written out: each paragraph of a cell on one line of the text, the cells side by side. */
import type { SourceCell, SourceLine, SourceRow } from '../source.ts'
import type { CellRow } from './cells.ts'
import type { Measures } from './measure.ts'
import type { PartedRow } from './parts.ts'
import type { Place } from './table.ts'
import { joinCells } from './cells.ts'
import { writeRow } from './write-line.ts'

export type PlacedRow = PartedRow & { readonly place: Place }

export interface TableStart {
  readonly table: number
  readonly page: number
  /** Offset and line in `Source.text` of the first line. */
  readonly offset: number
  readonly line: number
}

/** @param rows - the printed rows of one row of the table */
export const writeTableRow = (
  rows: readonly [PlacedRow, ...PlacedRow[]],
  start: TableStart,
  measures: Measures,
): { readonly texts: readonly string[]; readonly block: SourceRow } => {
  const { table, page, line } = start
  const { grid, header } = rows[0].place
  const cells = new Map<number, SourceLine[]>()
  const texts: string[] = []
  let { offset } = start
  for (const cellRow of joinCells(rows, measures)) {
    const written = writeRow(cellRow, offset, measures)
    const place = { line: line + texts.length, page, gap: 0, furniture: false }
    for (const [column, cellLine] of splitLine({ ...written.line, ...place }, cellRow)) {
      const lines = cells.get(column)
      if (lines) lines.push(cellLine)
      else cells.set(column, [cellLine])
    }
    texts.push(written.text)
    offset += written.text.length + 1
  }
  const columns = grid.xs
    .slice(1)
    .map((_, column): SourceCell => ({ column, colSpan: 1, rowSpan: 1, lines: cells.get(column) ?? [] }))
  return { texts, block: { kind: 'row', table, header, cells: columns, line, page } }
}

/** The part of a line that is in each cell, as a line of its own. */
const splitLine = (line: SourceLine, row: CellRow): (readonly [column: number, line: SourceLine])[] =>
  line.segments.map((segment, index) => {
    const start = segment.offset - line.offset
    const end = start + segment.text.length
    const spans = line.spans.flatMap(span => {
      const within = { ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }
      return within.start < within.end ? [within] : []
    })
    const { text, offset, column } = segment
    const own = { ...line, text, offset, column, width: column + text.length, spans, segments: [segment], whole: true }
    return [row.parts[index]?.column ?? 0, own] as const
  })
