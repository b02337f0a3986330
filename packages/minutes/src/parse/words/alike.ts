import { remembered } from './remembered.ts'

const EMPTY = new Set(
  `a an the and or but of to in on at by for from with as that this these those it its be been being is are was were will would shall should could can may might has have had do does
  did not no so if than then there their they them he she his her him who which what when where into up out about also any all each both more most other such only mr mrs ms dr cllr
  councillor further group board committee partnership panel council meeting`.split(/\s+/),
)

const stem = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '')

/** A text longer than this is judged by its first part, in characters. */
const LONGEST = 6000

/** The words of a text that carry meaning, each once, endings taken off. */
export const contentWords = remembered((text): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const word of text
    .slice(0, LONGEST)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    if (word.length > 1 && !EMPTY.has(word)) out.add(stem(word))
  return out
})

/** Part of the first text's words that the second has too, 0 to 1; 0 where the first has none. */
export const covered = (wanted: ReadonlySet<string>, given: ReadonlySet<string>): number => {
  if (wanted.size === 0) return 0
  let shared = 0
  for (const word of wanted) if (given.has(word)) shared++
  return shared / wanted.size
}
