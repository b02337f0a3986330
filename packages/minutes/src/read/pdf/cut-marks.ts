/** Gives the marks of the action column a part of their own, and sets those that hang between lines beside one. */
import type { MarkColumn } from './mark-column.ts'
import type { Part, PartedRow } from './parts.ts'
import { isColumnHeading } from './column-heading.ts'
import { isMarkLike } from './mark.ts'
import { gapsOf, middleOf, textOf } from './line-of-words.ts'
import { toPart } from './parts.ts'

/** A mark may start this far left of its column, in points. */
const slack = 1.5
/** A gap that tells a mark from the text before it: this many times the row's middle gap, and this many ems. */
const standsOut = 1.5
const leastGap = 0.36
/** A mark between two lines belongs to a line at most this many ems away. */
const beside = 0.7
/** Share of a page's rows that may cross the column, such as a title over the whole width, if nothing else does. */
const crossing = 0.04

/** @param rows - rows of one page, top to bottom, without furniture */
export const cutMarks = (rows: readonly PartedRow[], column: MarkColumn): PartedRow[] => {
  const clear = isClear(rows, column)
  return hangMarks(
    rows.map(row => cutMark(row, column, clear)),
    column,
  )
}

/** True where text keeps out of the column, so that whatever stands in it is no part of the line. */
const isClear = (rows: readonly PartedRow[], column: MarkColumn): boolean => {
  let near = 0
  let across = 0
  for (const row of rows) {
    const part = row.parts.findLast(({ left }) => left < column.left - slack)
    if (!part || part.right < column.left - row.size * 6) continue
    near++
    if (part.right > column.left + slack && tailOf(part, column, row.size) === null) across++
  }
  return near > 0 && across <= near * crossing
}

/** Index of the first word of the column, where the words before it end before the column begins. */
const tailOf = (part: Part, column: MarkColumn, size: number): number | null => {
  const at = part.words.findIndex(({ left }) => left >= column.left - slack)
  const before = part.words[at - 1]
  const word = part.words[at]
  if (at < 1 || !before || !word || before.right > column.left + slack) return null
  const text = textOf(part.words.slice(at))
  return isMarkLike(text) || Math.abs(word.left - column.left) <= slack || word.left - before.right > leastGap * size
    ? at
    : null
}

const cutMark = (row: PartedRow, column: MarkColumn, clear: boolean): PartedRow => {
  const part = row.parts.at(-1)
  if (!part || part.left >= column.left - slack || part.right <= column.left) return row
  const at = clear ? tailOf(part, column, row.size) : markTail(part, column, row.size)
  if (at === null) return row
  return { ...row, parts: [...row.parts.slice(0, -1), toPart(part.words.slice(0, at)), toPart(part.words.slice(at))] }
}

/** The same where text runs on under the column: only marks that a gap or bold type sets apart are cut off. */
const markTail = (part: Part, column: MarkColumn, size: number): number | null => {
  const gaps = gapsOf(part.words)
  const usual = middleOf(gaps)
  const at = part.words.findIndex(({ left }, index) => {
    if (index === 0 || left < column.left - slack) return false
    const gap = gaps[index - 1] ?? 0
    const isBolder = part.words[index]?.bold === true && part.words[index - 1]?.bold === false
    return isBolder || (gap >= standsOut * usual && gap >= leastGap * size)
  })
  if (at < 1) return null
  return isMarkLike(textOf(part.words.slice(at))) ? at : null
}

/** Puts a row of marks alone at the end of the row that it stands beside, where there is one. */
const hangMarks = (rows: readonly PartedRow[], column: MarkColumn): PartedRow[] => {
  const hung = [...rows]
  rows.forEach((row, index) => {
    if (!isMarkRow(row, column)) return
    const near = [index - 1, index + 1].flatMap(at => {
      const other = hung[at]
      return other && canTake(other, row, column)
        ? [{ at, other, far: Math.abs(other.base - row.base) / row.size }]
        : []
    })
    const nearest = near.sort((a, b) => a.far - b.far)[0]
    if (!nearest || nearest.far > beside) return
    const { at, other } = nearest
    hung[at] = { ...other, words: [...other.words, ...row.words], parts: [...other.parts, ...row.parts] }
    hung[index] = { ...row, parts: [] }
  })
  return hung.filter(({ parts }) => parts.length > 0)
}

const isMarkRow = ({ parts }: PartedRow, column: MarkColumn): boolean => {
  const [part] = parts
  if (!part || parts.length > 1 || part.left < column.left - slack) return false
  const text = textOf(part.words)
  return isMarkLike(text) && !isColumnHeading(text)
}

const canTake = ({ parts }: PartedRow, { parts: [mark] }: PartedRow, column: MarkColumn): boolean => {
  const last = parts.at(-1)
  return last !== undefined && mark !== undefined && last.left < column.left - slack && last.right <= mark.left + slack
}
