import type { RichBlock, RichRow, RichTable } from '../rich/rich.ts'
import { paragraph } from '../rich/rich.ts'
import { cutRow } from './cut-row.ts'
import { readInline } from './inline.ts'

const row = (line: string, at: number, header: boolean): RichRow => ({
  header,
  at,
  cells: cutRow(line).map((text, column) => {
    const blocks: RichBlock[] = text === '' ? [] : [paragraph(readInline(text))]
    return { column, colSpan: 1, rowSpan: 1, width: null, blocks }
  }),
})

/**
 * A pipe table: its first row, the row of dashes, and the rows after. A first row without text is left out.
 *
 * @param firstLine - line of the file on which the table begins
 */
export const readTable = (lines: readonly string[], firstLine: number): RichTable => {
  const rows = lines.flatMap((line, i) => (i === 1 ? [] : [row(line, firstLine + i, i === 0)]))
  return { kind: 'table', rows: rows.filter(r => !r.header || r.cells.some(c => c.blocks.length > 0)) }
}
