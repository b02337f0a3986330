import type { RichBlock, RichRow, RichTable } from './rich.ts'
import { isBlank } from './rich.ts'

/** The one cell of a row that holds more than a table's cell does: the row is a frame of the page, not a row. */
const frameOf = (row: RichRow): readonly RichBlock[] | null => {
  const filled = row.cells.filter(c => c.blocks.some(b => !isBlank(b)))
  const only = filled[0]
  if (filled.length !== 1 || !only || row.cells[0]?.column !== 0) return null
  return only.blocks.some(b => b.kind === 'table') ? only.blocks : null
}

/**
 * What stands in a table that only lays out the page: one with a single column, and rows that do nothing but frame
 * another table. Rows that are rows stay a table.
 */
export const unwrapTable = (table: RichTable): RichBlock[] => {
  if (table.rows.length === 0) return []
  if (table.rows.every(r => r.cells.length === 1)) return table.rows.flatMap(r => r.cells.flatMap(c => c.blocks))
  const out: RichBlock[] = []
  let rows: RichRow[] = []
  const close = (): void => {
    if (rows.length > 0) out.push({ ...table, rows })
    rows = []
  }
  for (const row of table.rows) {
    const frame = frameOf(row)
    if (frame) {
      close()
      for (const block of frame) out.push(block)
    } else rows.push(row)
  }
  close()
  return out
}
