/** Words of a page gathered into printed rows, top to bottom. */
import type { Word } from './page.ts'
import { joinSpaced } from './join-spaced.ts'

export interface Row {
  /** From left to right. */
  readonly words: readonly Word[]
  readonly base: number
  /** Size of most of the row's letters. */
  readonly size: number
}

/** Baselines this much apart, in ems of the smaller word, are of two rows. */
const sameRow = 0.35

/** Rows of a page. Raised and lowered small print (the "th" of 26th) is put into the row that it belongs to. */
export const gatherRows = (words: readonly Word[]): Row[] => {
  const groups: Word[][] = []
  let base = Number.NEGATIVE_INFINITY
  let size = 0
  for (const word of [...words].sort((a, b) => a.base - b.base)) {
    const group = groups.at(-1)
    if (group && word.base - base <= sameRow * Math.min(size, word.size)) group.push(word)
    else {
      groups.push([word])
      base = word.base
      size = word.size
    }
  }
  return mergeRaised(groups.map(toRow))
}

const toRow = (group: readonly Word[]): Row => {
  const words = joinSpaced([...group].sort((a, b) => a.left - b.left))
  const main = words.reduce((best, word) => (word.text.length * word.size > best.text.length * best.size ? word : best))
  return { words, base: main.base, size: main.size }
}

const mergeRaised = (rows: readonly Row[]): Row[] => {
  const merged: Row[] = []
  let index = 0
  while (index < rows.length) {
    const row = rows[index]
    const next = rows[index + 1]
    const before = merged.at(-1)
    if (!row) break
    if (before && isRaisedIn(row, before)) merged[merged.length - 1] = join(before, row)
    else if (next && isRaisedIn(row, next)) {
      merged.push(join(next, row))
      index++
    } else merged.push(row)
    index++
  }
  return merged
}

/** True where `small` is small print within the height of `row`, each word of it right after a word of the row. */
const isRaisedIn = (small: Row, row: Row): boolean => {
  if (small.size > row.size * 0.85) return false
  const middle = small.base - small.size * 0.3
  if (middle < row.base - row.size * 0.9 || middle > row.base + row.size * 0.2) return false
  return small.words.every(word =>
    row.words.some(({ right }) => word.left > right - row.size * 0.2 && word.left < right + row.size * 0.4),
  )
}

const join = (row: Row, small: Row): Row => ({
  ...row,
  words: [...row.words, ...small.words].sort((a, b) => a.left - b.left),
})
