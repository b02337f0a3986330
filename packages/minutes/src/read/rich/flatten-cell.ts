import type { RichBlock, RichParagraph, RichRun, RichTable } from './rich.ts'
import { isBlank, paragraph } from './rich.ts'
import { splitRuns } from './split-runs.ts'

const tab: RichRun = { text: '\t', bold: false, italic: false, underline: false }

/** A row of a nested table as one line, its cells set apart by tabs; several paragraphs in a cell are joined by a blank. */
const flattenRow = (cells: readonly RichParagraph[][]): RichParagraph => {
  const runs: RichRun[] = []
  for (const [i, paragraphs] of cells.entries()) {
    if (i > 0) runs.push(tab)
    for (const [j, p] of paragraphs.entries()) {
      if (j > 0) runs.push({ ...tab, text: ' ' })
      for (const run of p.runs) runs.push({ ...run, text: run.text.replaceAll('\n', ' ') })
    }
  }
  return paragraph(runs, { list: cells[0]?.[0]?.list ?? null })
}

/** A row with one filled cell is only a frame: its paragraphs stay paragraphs. */
const rowLines = (cells: readonly (readonly RichBlock[])[]): RichParagraph[] => {
  const filled = cells.map(blocks => flattenBlocks(blocks).filter(b => !isBlank(b)))
  const used = filled.filter(c => c.length > 0)
  return used.length <= 1 ? (used[0] ?? []) : [flattenRow(filled)]
}

const flattenTable = (table: RichTable): RichParagraph[] =>
  table.rows.flatMap(row => rowLines(row.cells.map(c => c.blocks)))

/** Paragraphs of a cell, nested tables turned into lines. Decoders bound how deep tables may nest. */
export const flattenBlocks = (blocks: readonly RichBlock[]): RichParagraph[] =>
  blocks.flatMap(b => (b.kind === 'table' ? flattenTable(b) : [b]))

/** The printed lines of a cell: its paragraphs cut at line breaks, empty ones kept, trailing empty ones dropped. */
export const cellLines = (
  blocks: readonly RichBlock[],
): { paragraph: RichParagraph; runs: RichRun[]; first: boolean }[] => {
  const lines = flattenBlocks(blocks).flatMap(p =>
    splitRuns(p.runs).map((runs, i) => ({ paragraph: p, runs, first: i === 0 })),
  )
  let end = lines.length
  while (end > 0 && lines[end - 1]?.runs.every(r => r.text.trim() === '')) end--
  return lines.slice(0, end)
}
