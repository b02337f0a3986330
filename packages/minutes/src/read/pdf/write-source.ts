/** Rows of all pages written out as a Source: text laid out with blanks, and lines that know their place. */
import type { Source, SourceBlock } from '../source.ts'
import type { Grid } from './grid.ts'
import type { Measures } from './measure.ts'
import type { PartedRow } from './parts.ts'
import type { Place } from './table.ts'
import type { PlacedRow } from './write-table.ts'
import { writeRow } from './write-line.ts'
import { writeTableRow } from './write-table.ts'

export interface PrintedRow extends PartedRow {
  readonly furniture: boolean
  /** Set where the row is part of a table of records. */
  readonly place: Place | null
}

/** Rows this much further apart than the lines of a paragraph, in line heights, have a gap between them. */
const gapFrom = 0.3
const mostGap = 9
/** Blank lines written into the text for a gap. */
const mostBlanks = 3

/** @param pages - rows of each page, top to bottom */
export const writeSource = (
  pages: readonly (readonly PrintedRow[])[],
  measures: Measures,
): Pick<Source, 'text' | 'blocks'> => {
  const out: string[] = []
  const blocks: SourceBlock[] = []
  const grids: Grid[] = []
  let offset = 0
  const push = (text: string): void => {
    out.push(text)
    offset += text.length + 1
  }
  pages.forEach((rows, index) => {
    const page = index + 1
    if (index > 0) push('')
    let before: PartedRow | null = null
    let at = 0
    while (at < rows.length) {
      const row = rows[at]
      if (!row) break
      const gap = before ? gapBetween(before, row, measures) : 0
      for (let blank = 0; blank < Math.min(gap, mostBlanks); blank++) push('')
      const start = { page, offset, line: out.length + 1 }
      const group = tableRow(rows, at)
      if (group) {
        const { grid } = group[0].place
        if (grids.at(-1) !== grid) grids.push(grid)
        const { texts, block } = writeTableRow(group, { ...start, table: grids.length - 1 }, measures)
        texts.forEach(push)
        blocks.push(block)
      } else {
        const { text, line } = writeRow(row, offset, measures)
        blocks.push({ ...line, line: start.line, page, gap, furniture: row.furniture })
        push(text)
      }
      at += group?.length ?? 1
      before = rows[at - 1] ?? row
    }
  })
  return { text: out.join('\n'), blocks }
}

/** The printed rows that make one row of a table, from row `at` on; null where it is in none. */
const tableRow = (rows: readonly PrintedRow[], at: number): [PlacedRow, ...PlacedRow[]] | null => {
  const first = placed(rows[at])
  if (!first) return null
  const group: [PlacedRow, ...PlacedRow[]] = [first]
  for (let next = placed(rows[at + 1]); next; next = placed(rows[at + group.length])) {
    if (next.place.grid !== first.place.grid || next.place.row !== first.place.row) break
    group.push(next)
  }
  return group
}

const placed = (row: PrintedRow | undefined): PlacedRow | null => (row?.place ? { ...row, place: row.place } : null)

const gapBetween = (before: PartedRow, row: PartedRow, { pitch }: Measures): number => {
  const size = Math.max(before.size, row.size)
  const extra = (row.base - before.base) / (pitch * size) - 1
  return extra < gapFrom ? 0 : Math.min(mostGap, Math.max(1, Math.round(extra)))
}
