import type { RichCell, RichTable } from './rich.ts'

/**
 * The width of each cell: its own, or the widths of its columns as other rows (or the table itself) give them. Tables on
 * web pages often say their widths in one row only. Null where it cannot be told.
 */
export const findWidths = (table: RichTable): ((cell: RichCell) => number | null) => {
  const columns = new Map<number, number>((table.columns ?? []).flatMap((w, i) => (w === null ? [] : [[i, w]])))
  for (const row of table.rows) {
    for (const { column, colSpan, width } of row.cells) {
      if (colSpan === 1 && width !== null && !columns.has(column)) columns.set(column, width)
    }
  }
  return cell => {
    if (cell.width !== null) return cell.width
    let sum = 0
    for (let c = cell.column; c < cell.column + cell.colSpan; c++) {
      const width = columns.get(c)
      if (width === undefined) return null
      sum += width
    }
    return sum
  }
}
