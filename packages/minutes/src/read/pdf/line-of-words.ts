/** What is asked of words that stand next to each other. */
import type { Word } from './page.ts'

/** Gaps between neighbouring words, left to right. */
export const gapsOf = (words: readonly Word[]): number[] =>
  words.slice(1).map((word, index) => word.left - (words[index]?.right ?? word.left))

export const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** The part's words with a blank between. */
export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
