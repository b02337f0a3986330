import type { RichBlock, RichCell, RichRow, RichTable } from '../rich/rich.ts'
import type { Attribute } from './walk-xml.ts'

export interface DraftCell {
  column: number
  colSpan: number
  rowSpan: number
  /** True where the cell only continues the one above. */
  continued: boolean
  /** In twentieths of a point; null where not given. */
  width: number | null
  readonly blocks: RichBlock[]
}

interface DraftRow {
  header: boolean
  deleted: boolean
  next: number
  readonly cells: DraftCell[]
}

/** A table while it is being read. */
export interface DraftTable {
  readonly grid: number[]
  readonly rows: DraftRow[]
  row: DraftRow | null
  cell: DraftCell | null
}

const MAX_SPAN = 256

export const newTable = (): DraftTable => ({ grid: [], rows: [], row: null, cell: null })

const whole = (text: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(text ?? '', 10) || 0, 0), MAX_SPAN)

export const startRow = (table: DraftTable): void => {
  table.row = { header: false, deleted: false, next: 0, cells: [] }
}

export const endRow = (table: DraftTable): void => {
  if (table.row && !table.row.deleted) table.rows.push(table.row)
  table.row = null
}

/** Opens a cell; gives the list that takes its blocks. */
export const startCell = (table: DraftTable): RichBlock[] => {
  const column = table.row?.next ?? 0
  const blocks: RichBlock[] = []
  table.cell = { column, colSpan: 1, rowSpan: 1, continued: false, width: null, blocks }
  return blocks
}

export const endCell = (table: DraftTable): void => {
  if (table.cell && table.row) {
    table.row.next = table.cell.column + table.cell.colSpan
    table.row.cells.push(table.cell)
  }
  table.cell = null
}

/** Reads an element inside `<w:trPr>`. */
export const readRowProperty = (row: DraftRow, name: string, attribute: Attribute): void => {
  if (name === 'w:tblHeader') row.header = !/^(?:0|false|off)$/.test(attribute('val') ?? '')
  else if (name === 'w:gridBefore') row.next = whole(attribute('val'))
  else if (name === 'w:del') row.deleted = true
}

/** Reads an element inside `<w:tcPr>`. */
export const readCellProperty = (cell: DraftCell, name: string, attribute: Attribute): void => {
  if (name === 'w:gridSpan') cell.colSpan = Math.max(1, whole(attribute('val')))
  else if (name === 'w:vMerge') cell.continued = attribute('val') !== 'restart'
  else if (name === 'w:tcW' && /^(?:dxa)?$/.test(attribute('type') ?? '')) {
    const width = Number.parseFloat(attribute('w') ?? '')
    if (width > 0 && width < 100_000) cell.width = width
  }
}

const widthOf = (cell: DraftCell, grid: readonly number[]): number | null => {
  const columns = grid.slice(cell.column, cell.column + cell.colSpan)
  const width = columns.reduce((sum, w) => sum + w, 0)
  return cell.width ?? (columns.length === cell.colSpan && width > 0 ? width : null)
}

/** The finished table: cells that continue one above are taken out and counted in its row span. */
export const finishTable = (table: DraftTable): RichTable => {
  const above = new Map<number, DraftCell>()
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const over = above.get(cell.column)
      if (cell.continued && over) over.rowSpan++
      else {
        cell.continued = false
        above.set(cell.column, cell)
      }
    }
  }
  const rows = table.rows.map((row): RichRow => {
    const cells = row.cells
      .filter(c => !c.continued)
      .map(({ column, colSpan, rowSpan, blocks, ...c }): RichCell => ({
        column,
        colSpan,
        rowSpan,
        blocks,
        width: widthOf({ column, colSpan, rowSpan, blocks, ...c }, table.grid),
      }))
    return { header: row.header, cells, at: null }
  })
  return { kind: 'table', rows: rows.filter(r => r.cells.length > 0) }
}
