/**
 * Bordered tables of records, such as an attendance list or an action log: their rows are read as rows, so that a cell
 * of several lines stays one. Minutes that are themselves laid out as a table stay lines: there the height at which
 * something stands means more than its cell.
 */
import type { Grid } from './grid.ts'
import type { PageContent, Word } from './page.ts'
import type { PartedRow } from './parts.ts'
import { isColumnHeading } from './column-heading.ts'
import { findGrids } from './grid.ts'
import { isMarkLike } from './mark.ts'
import { textOf } from './line-of-words.ts'

/** Where a printed row stands in a table: cells are told by the column of each of its parts. */
export interface Place {
  readonly grid: Grid
  readonly row: number
  readonly columns: readonly number[]
  /** True in the row of headings. */
  readonly header: boolean
}

const least = { columns: 2, rows: 3 }
const mostLinesInCell = 8
const longestHeading = 40
const slack = 2
/** Lines that a name, a role, an organisation or an item of an agenda takes. */
const mostLinesOfEntry = 3
const headingWord =
  /^(?:ref(?:erence)?|no|item|minute|date|action|owner|lead|by whom|who|due|deadline|by when|when|target|status|progress|update|comments?|outcome|name|title|role|position|post|organi[sz]ation|agency|representing|initials|e-?mail)\b/i

/** @param rows - rows of the page, top to bottom */
export const placeInTables = (page: PageContent, rows: readonly PartedRow[]): ReadonlyMap<PartedRow, Place> => {
  const places = new Map<PartedRow, Place>()
  for (const grid of findGrids(page, least)) {
    const inside = rows.filter(({ base }) => base > (grid.ys[0] ?? 0) && base < (grid.ys.at(-1) ?? 0))
    const placed = inside.map(row => placeIn(grid, row))
    if (!isPlaced(placed)) continue
    const cells = cellsOf(inside, placed)
    const columns = grid.xs.length - 1
    if (!isRecords(cells, columns)) continue
    const isHeaded = hasHeadings(cells, columns)
    inside.forEach((row, index) => {
      const place = placed[index]
      if (place) places.set(row, { ...place, header: isHeaded && place.row === 0 })
    })
  }
  return places
}

const isPlaced = (places: readonly (Place | null)[]): places is readonly Place[] => !places.includes(null)

const placeIn = (grid: Grid, row: PartedRow): Place | null => {
  const columns = row.parts.map(({ left, right }) =>
    grid.xs.findIndex(
      (x, index) => left >= x - slack && right <= (grid.xs[index + 1] ?? Number.NEGATIVE_INFINITY) + slack,
    ),
  )
  const band = grid.ys.findLastIndex(y => y < row.base)
  return columns.includes(-1) ? null : { grid, row: band, columns, header: false }
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly lines: string[]
  readonly words: Word[]
}

const cellsOf = (rows: readonly PartedRow[], places: readonly Place[]): readonly Cell[] => {
  const cells = new Map<string, Cell>()
  rows.forEach(({ parts }, index) => {
    const place = places[index]
    parts.forEach(({ words }, at) => {
      const [row, column] = [place?.row ?? 0, place?.columns[at] ?? 0]
      const key = `${row} ${column}`
      const cell = cells.get(key) ?? { row, column, lines: [], words: [] }
      cell.lines.push(textOf(words))
      cell.words.push(...words)
      cells.set(key, cell)
    })
  })
  return [...cells.values()]
}

/**
 * True for a table of short entries, such as a list of people or an agenda, and for one with a heading over each column
 * and more than marks in its last. Minutes laid out as a table have longer cells, or numbers before them.
 */
const isRecords = (cells: readonly Cell[], columns: number): boolean => {
  const longest = Math.max(...cells.map(({ lines }) => lines.length))
  const isShort = longest <= mostLinesOfEntry
  if (longest > mostLinesInCell) return false
  if (!hasHeadings(cells, columns)) {
    return isShort && cells.every(({ lines, column }) => column > 0 || !isNumber(lines))
  }
  const last = cells.filter(({ column }) => column === columns - 1)
  const [heading] = last
  const isMarkColumn =
    isColumnHeading(heading?.lines.join(' ') ?? '') && last.slice(1).every(({ lines }) => lines.every(isMarkLike))
  return isShort || (columns > least.columns && !(isMarkColumn && columns === 3))
}

/** True where each column of the first row is headed, in bold or in words that head columns. */
const hasHeadings = (cells: readonly Cell[], columns: number): boolean => {
  const first = cells.filter(({ row }) => row === 0)
  if (first.length < columns || first.some(({ lines }) => lines.join(' ').length > longestHeading)) return false
  const isBold =
    first.every(({ words }) => words.every(({ bold }) => bold)) &&
    cells.some(({ words }) => words.some(({ bold }) => !bold))
  return isBold || first.filter(({ lines }) => headingWord.test(lines.join(' '))).length * 2 > columns
}

const isNumber = (lines: readonly string[]): boolean => /^[\d.()a-z]{1,6}$/.test(lines.join(' '))
