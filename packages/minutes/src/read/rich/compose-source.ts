import type { Source, SourceBlock, SourceLine, SourceRow } from '../source.ts'
import type { RichDocument, RichParagraph, RichRow, RichTable } from './rich.ts'
import { isBlank, textOf } from './rich.ts'
import { isWrapped } from './is-wrapped.ts'
import { splitRuns } from './split-runs.ts'
import { composeLine } from './compose-line.ts'
import { placeRows } from './place-rows.ts'
import type { PlacedLine } from './place-rows.ts'
import { createTextWriter } from './write-text.ts'
import type { TextWriter } from './write-text.ts'

/** The lines of a paragraph; blank ones are left out and counted in the gap of the next. */
const composeParagraph = (out: TextWriter, p: RichParagraph, above: number): SourceLine[] => {
  const lines: SourceLine[] = []
  let gap = above + p.gap
  if (p.at !== null) out.advanceTo(p.at)
  const split = splitRuns(p.runs)
  const whole = p.whole && !isWrapped(split.map(textOf).filter(text => text.trim() !== ''))
  for (const runs of split) {
    if (runs.every(r => r.text.trim() === '')) {
      gap++
      continue
    }
    lines.push(
      composeLine(out, {
        paragraph: whole === p.whole ? p : { ...p, whole },
        runs,
        place: { first: lines.length === 0, gap },
      }),
    )
    out.newLine()
    gap = 0
  }
  return lines
}

const composeCell = (out: TextWriter, lines: readonly PlacedLine[], apart: boolean): SourceLine[] => {
  const composed: SourceLine[] = []
  let gap = 0
  for (const { paragraph, runs, first, visualLine } of lines) {
    const place = { first, gap, ...(visualLine === null ? {} : { visualLine }) }
    const line = composeLine(out, { paragraph, runs, place })
    composed.push(line)
    if (apart && line.text !== '') out.newLine()
    gap = line.text === '' ? gap + 1 : 0
  }
  return composed
}

/** A row whose cells hold a line each is one line of the text; otherwise every line of every cell is a line of its own. */
const composeRow = (
  out: TextWriter,
  { row, cells, table }: { row: RichRow; cells: readonly PlacedLine[][]; table: number },
): SourceRow => {
  if (row.at !== null) out.advanceTo(row.at)
  const line = out.line()
  const apart = cells.some(lines => lines.length > 1)
  const composed = row.cells.map((cell, i) => {
    if (!apart && i > 0) out.write('\t')
    const lines = composeCell(out, cells[i] ?? [], apart)
    return { column: cell.column, colSpan: cell.colSpan, rowSpan: cell.rowSpan, lines }
  })
  if (!apart) out.newLine()
  return { kind: 'row', table, header: row.header, cells: composed, line, page: null }
}

const composeTable = (out: TextWriter, table: RichTable, number: number): SourceRow[] => {
  const placed = placeRows(table)
  return table.rows.map((row, i) => composeRow(out, { row, cells: placed[i] ?? [], table: number }))
}

/** Writes a document's paragraphs and tables out as a Source: one text, and lines and rows that point into it. */
export const composeSource = (document: RichDocument): Source => {
  const out = createTextWriter()
  const blocks: SourceBlock[] = []
  let gap = 0
  let tables = 0
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const row of composeTable(out, block, tables++)) blocks.push(row)
      gap = 0
    } else if (isBlank(block)) {
      gap += 1 + block.gap
    } else {
      for (const line of composeParagraph(out, block, gap)) blocks.push(line)
      gap = 0
    }
  }
  const { format, meta, diagnostics } = document
  return { format, text: out.text(), blocks, pages: null, diagnostics, meta }
}
