import type { RichParagraph, RichRun, RichTable } from './rich.ts'
import { cellLines } from './flatten-cell.ts'
import { countLines } from './count-lines.ts'
import { findWidths } from './find-widths.ts'

export interface PlacedLine {
  readonly paragraph: RichParagraph
  readonly runs: readonly RichRun[]
  readonly first: boolean
  /** See SourceLine.visualLine; null where the widths of the cells are not known. */
  readonly visualLine: number | null
}

const simple = { before: 0, after: 0, line: 1 }

/** Where the lines of one cell stand, from its top, and where the next would; in lines of body text. */
const placeCell = (lines: ReturnType<typeof cellLines>, width: number): { tops: number[]; height: number } => {
  const tops: number[] = []
  let y = 0
  let after = 0
  for (const { paragraph, runs, first } of lines) {
    const spacing = paragraph.spacing ?? simple
    if (first) y += Math.max(after, spacing.before)
    tops.push(y)
    y += countLines(runs, Math.max(1, (width - paragraph.indent / 2) / paragraph.size)) * spacing.line
    after = spacing.after
  }
  return { tops, height: y + after }
}

/**
 * The lines of each cell of each row, with how far down the table each of them begins when the text is broken into lines
 * of the cell's width. Clerks push initials down a narrow column until they stand beside their paragraph; this finds them.
 */
export const placeRows = (table: RichTable): PlacedLine[][][] => {
  const widths = findWidths(table)
  const known = table.rows.every(r => r.cells.every(c => widths(c) !== null))
  let top = 0
  let spanning: { row: number; bottom: number }[] = []
  return table.rows.map((row, index) => {
    let height = 1
    const cells = row.cells.map(cell => {
      const lines = cellLines(cell.blocks)
      const { tops, height: tall } = placeCell(lines, widths(cell) ?? 1)
      if (cell.rowSpan === 1) height = Math.max(height, tall)
      else if (spanning.length < 64) spanning.push({ row: index + cell.rowSpan - 1, bottom: top + tall })
      const here = top
      return lines.map((line, i) => ({ ...line, visualLine: known ? here + (tops[i] ?? 0) : null }))
    })
    for (const span of spanning) if (span.row === index) height = Math.max(height, span.bottom - top)
    spanning = spanning.filter(s => s.row > index)
    top += height
    return cells
  })
}
