import type { RichBlock, RichRow, RichTable } from '../rich/rich.ts'
import { paragraph } from '../rich/rich.ts'
import { readInline } from './inline.ts'

const BORDER = /^\+(?:[-=:]{2,}\+)+\s*$/
const MOST_COLUMNS = 64

/** True for the line above, between or below the rows of a grid table: `+-----+-----+`. */
export const isGridBorder = (line: string): boolean => line.length < 5_000 && BORDER.test(line)

/** The paragraphs of a cell: lines that only were wrapped to its width are joined, blank ones part paragraphs. */
const readCell = (lines: readonly string[]): RichBlock[] => {
  const paragraphs: string[] = ['']
  for (const line of lines) {
    const text = line.trim()
    if (text === '') paragraphs.push('')
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`.trim())
  }
  return paragraphs.map(text => paragraph(text === '' ? [] : readInline(text)))
}

/**
 * A grid table, as document converters write it: rows of several lines between borders; a border of "=" ends the header.
 *
 * @param lines - from the first border to the last
 * @param firstLine - line of the file on which it begins
 */
export const readGridTable = (lines: readonly string[], firstLine: number): RichTable => {
  const edges = [...(lines[0] ?? '').matchAll(/\+/g)].map(m => m.index).slice(0, MOST_COLUMNS + 1)
  const head = lines.findIndex(line => isGridBorder(line) && line.includes('='))
  const rows: RichRow[] = []
  let start = 1
  for (let i = 1; i < lines.length; i++) {
    if (!isGridBorder(lines[i] ?? '')) continue
    const inside = lines.slice(start, i)
    const cells = edges.slice(0, -1).map((edge, column) => {
      const texts = inside.map(line => line.slice(edge + 1, edges[column + 1]))
      return { column, colSpan: 1, rowSpan: 1, width: null, blocks: readCell(texts) }
    })
    if (inside.length > 0) rows.push({ header: i <= head, at: firstLine + start, cells })
    start = i + 1
  }
  return { kind: 'table', rows }
}
