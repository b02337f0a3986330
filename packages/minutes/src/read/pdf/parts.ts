/** A row cut into the parts that stand apart from each other. */
import type { Row } from './rows.ts'
import type { Rule, Word } from './page.ts'
import { gapsOf, middleOf } from './line-of-words.ts'

/** Gap, in ems, from which two words are in two columns. */
const wideGap = 1.2
/** A justified line stretches its blanks: a column's gap is this many times the line's middle gap. */
const stretch = 2.2

export interface Part {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
}

export interface PartedRow extends Row {
  readonly parts: readonly Part[]
}

/**
 * Cuts a row at its wide gaps, and wherever a border is drawn between two words.
 *
 * @param borders - vertical lines of the page
 */
export const cutRow = (row: Row, borders: readonly Rule[]): PartedRow => {
  const threshold = wideGapOf(row)
  const near = borders.filter(
    ({ top, bottom }) => top < row.base - row.size * 0.2 && bottom > row.base - row.size * 0.5,
  )
  const parts: Word[][] = []
  let before: Word | null = null
  for (const word of row.words) {
    const apart = !before || word.left - before.right > threshold || isBorderBetween(near, before, word)
    if (apart) parts.push([word])
    else parts.at(-1)?.push(word)
    before = word
  }
  return { ...row, parts: parts.map(toPart) }
}

export const toPart = (words: readonly Word[]): Part => ({
  words,
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right)),
})

const isBorderBetween = (borders: readonly Rule[], before: Word, after: Word): boolean =>
  borders.some(({ left, right }) => left >= before.right - 1.5 && right <= after.left + 1.5)

const wideGapOf = (row: Row): number => {
  const gaps = gapsOf(row.words)
  if (gaps.every(gap => gap <= row.size * wideGap)) return row.size * wideGap
  const middle = middleOf(gaps)
  const justified = gaps.length >= 4 ? Math.min(middle * stretch, row.size * 2) : 0
  return Math.max(row.size * wideGap, justified)
}
