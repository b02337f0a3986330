import type { RichBlock, RichCell, RichRow, RichTable } from './rich.ts'

/** Grids wider than this are not tables that people made; cells beyond keep their text but not their spans. */
const MAX_COLUMNS = 256

/** Gives the cells of a table their columns as they come, with regard to cells that reach down from rows above. */
export interface TableGrid {
  readonly startRow: (at: number | null) => void
  readonly addCell: (cell: NewCell) => void
  /** Ends the row; a row without cells is left out. */
  readonly endRow: (header: boolean) => void
  readonly table: () => RichTable
}

export interface NewCell {
  readonly colSpan: number
  readonly rowSpan: number
  readonly width: number | null
  readonly blocks: readonly RichBlock[]
}

const span = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(1, Math.floor(value)), most) : 1

export const createGrid = (): TableGrid => {
  const rows: RichRow[] = []
  /** For each column, for how many more rows a cell from above fills it. */
  const filled: number[] = []
  let cells: RichCell[] = []
  let taken: number[] = []
  let column = 0
  let at: number | null = null
  return {
    startRow: line => {
      cells = []
      taken = []
      column = 0
      at = line
    },
    addCell: given => {
      while ((filled[column] ?? 0) > 0) column++
      const colSpan = span(given.colSpan, MAX_COLUMNS)
      const rowSpan = span(given.rowSpan, 65_534)
      cells.push({ column, colSpan, rowSpan, width: given.width, blocks: given.blocks })
      if (rowSpan > 1) {
        for (let c = column; c < column + colSpan && c < MAX_COLUMNS; c++) taken[c] = rowSpan
      }
      column += colSpan
    },
    endRow: header => {
      for (let c = 0; c < filled.length; c++) filled[c] = Math.max(0, (filled[c] ?? 0) - 1)
      taken.forEach((left, c) => {
        while (filled.length < c) filled.push(0)
        filled[c] = Math.max(filled[c] ?? 0, left - 1)
      })
      if (cells.length > 0) rows.push({ header, cells, at })
      cells = []
      taken = []
    },
    table: () => ({ kind: 'table', rows }),
  }
}
