import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
  type ITableCellBorders,
} from 'docx'
import { cleanText } from '../layout/clean-text.ts'
import type { Cell, Entry, Grid } from '../layout/sheet.ts'
import { entryParagraph } from './passage.ts'
import { wordRuns } from './runs.ts'
import { ACTION_WIDTH, LINE, SHADE, TEXT_WIDTH } from './styles.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const ruled: ITableBordersOptions = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}
const bare: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Whole twentieths of a point. */
const widthsOf = (shares: readonly number[]): readonly number[] => shares.map(share => Math.floor(share * TEXT_WIDTH))

/** Paragraphs that keep with the next hold the rows of a small table together. */
interface CellLook {
  readonly width: number
  readonly keepNext: boolean
}

const textCell = (cell: Cell, { width, keepNext }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: (cell.length === 0 ? [[]] : cell).map(
      line => new Paragraph({ style: 'TableText', keepNext, children: wordRuns(line) }),
    ),
  })

const headCell = (text: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [new Paragraph({ style: 'TableHead', text: cleanText(text) })],
  })

const headRow = (cells: readonly TableCell[]): TableRow =>
  new TableRow({ tableHeader: true, cantSplit: true, children: cells })

/** A row longer than this may run over the end of a page, shorter ones are kept whole. */
const LONGEST_WHOLE_ROW = 1200

const isShort = (cells: readonly Cell[]): boolean =>
  cells.every(cell => cell.flat().reduce((sum, run) => sum + run.text.length, 0) <= LONGEST_WHOLE_ROW)

/** A ruled table; its head row is repeated on each page. */
export const gridTable = (grid: Grid): Table => {
  const widths = widthsOf(grid.columns.map(column => column.width))
  const headed = grid.columns.some(column => column.heading !== null)
  const head = headRow(grid.columns.map((column, i) => headCell(column.heading ?? '', widths[i] ?? 0)))
  const rows = grid.rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: isShort(cells),
        children: cells.map((cell, i) =>
          textCell(cell, { width: widths[i] ?? 0, keepNext: grid.whole && row < grid.rows.length - 1 }),
        ),
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: ruled,
    margins: { top: 70, bottom: 30, left: 100, right: 100 },
    rows: headed ? [head, ...rows] : rows,
  })
}

const besideAction: ITableCellBorders = { left: thin }
const NARROW = TEXT_WIDTH - ACTION_WIDTH

const actionCell = (children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: ACTION_WIDTH, type: WidthType.DXA },
    borders: besideAction,
    margins: { left: 140, right: 0 },
    children,
  })

const minuteCell = (children: readonly Paragraph[]): TableCell =>
  new TableCell({ width: { size: NARROW, type: WidthType.DXA }, margins: { left: 0, right: 140 }, children })

const actionHead = (text: string): Paragraph => new Paragraph({ style: 'ActionHead', text })

const actionRow = (entry: Entry): TableRow =>
  new TableRow({
    children: [
      minuteCell([entryParagraph(entry, { left: 0, right: 0 })]),
      actionCell([
        new Paragraph({
          children:
            entry.marks.length === 0 ? [] : [new TextRun({ text: cleanText(entry.marks.join(', ')), bold: true })],
        }),
      ]),
    ],
  })

/** A passage with its marks: what was minuted at the left, who is to act beside it at the right. */
export const actionTable = (entries: readonly Entry[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [NARROW, ACTION_WIDTH],
    borders: bare,
    rows: [
      headRow([minuteCell([actionHead('Minute')]), actionCell([actionHead('Action')])]),
      ...entries.map(actionRow),
    ],
  })
