import type { RichBlock } from '../rich/rich.ts'
import { createGrid } from '../rich/table-grid.ts'
import type { TableGrid } from '../rich/table-grid.ts'
import { unwrapTable } from '../rich/unwrap-table.ts'
import { widthOf } from './read-style.ts'

/** Elements of tables, at whose edges a paragraph ends. */
export const tableElements: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

interface OpenTable {
  readonly grid: TableGrid
  /** Widths of `<col>` elements. */
  readonly columns: (number | null)[]
  head: boolean
  /** True while all cells of the row so far are header cells. */
  allHeads: boolean
  cell: { attributes: ReadonlyMap<string, string>; blocks: RichBlock[] } | null
}

export interface Tables {
  /** Where the next paragraph goes: the open cell, or the document. */
  readonly target: () => RichBlock[]
  readonly enter: (tag: string, attributes: ReadonlyMap<string, string>, line: number | null) => void
  readonly leave: (tag: string) => void
  /** True inside a table but outside its cells, where there is only the markup's own white space. */
  readonly isBetweenCells: () => boolean
}

const number = (text: string | undefined): number => Number(/^\s*(\d{1,5})/.exec(text ?? '')?.[1] ?? 1)

const MOST_COLUMNS = 256

/** Follows the tables of a page as the walk enters and leaves them. */
export const createTables = (): Tables => {
  const document: RichBlock[] = []
  const open: OpenTable[] = []
  const target = (): RichBlock[] =>
    open.at(-1)?.cell?.blocks ?? (open.length > 1 ? (open.at(-2)?.cell?.blocks ?? document) : document)
  return {
    target,
    isBetweenCells: () => open.length > 0 && !open.at(-1)?.cell,
    enter: (tag, attributes, line) => {
      if (tag === 'table') {
        open.push({ grid: createGrid(), columns: [], head: false, allHeads: true, cell: null })
        return
      }
      const table = open.at(-1)
      if (!table) return
      if (tag === 'thead') table.head = true
      if (tag === 'col' && table.columns.length < MOST_COLUMNS) {
        for (let i = 0; i < Math.min(number(attributes.get('span')), MOST_COLUMNS); i++)
          table.columns.push(widthOf(attributes))
      }
      if (tag === 'tr') {
        table.grid.startRow(line)
        table.allHeads = true
      }
      if (tag === 'td' || tag === 'th') {
        if (tag === 'td') table.allHeads = false
        table.cell = { attributes, blocks: [] }
      }
    },
    leave: tag => {
      const table = open.at(-1)
      if (!table) return
      if (tag === 'thead') table.head = false
      if (tag === 'tr') table.grid.endRow(table.head || table.allHeads)
      if ((tag === 'td' || tag === 'th') && table.cell) {
        const { attributes, blocks } = table.cell
        const spans = { colSpan: number(attributes.get('colspan')), rowSpan: number(attributes.get('rowspan')) }
        table.grid.addCell({ ...spans, width: widthOf(attributes), blocks })
        table.cell = null
      }
      if (tag === 'table') {
        open.pop()
        for (const block of unwrapTable({ ...table.grid.table(), columns: table.columns })) target().push(block)
      }
    },
  }
}
