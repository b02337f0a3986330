const EMPTY = new Set(
  `a an the and or but of to in on at by for from with as that this these those it its be been being is are was were will would shall should could can may might has have had do does
  did not no so if than then there their they them he she his her him who which what when where into up out about also any all each both more most other such only mr mrs ms dr cllr
  councillor further group board committee partnership panel council meeting`.split(/\s+/),
)

const stem = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '')

const readWords = (text: string): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const m of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    if (m[0].length > 1 && !EMPTY.has(m[0])) out.add(stem(m[0]))
  return out
}

/** A text longer than this is judged by its first part, in characters. */
const LONGEST = 6000
/** Each text of an item is compared with each of its neighbours: so many are remembered, and then forgotten at once. */
const REMEMBERED = 1000
const remembered = new Map<string, ReadonlySet<string>>()

/** The words of a text that carry meaning, each once, endings taken off. */
export const contentWords = (text: string): ReadonlySet<string> => {
  const part = text.slice(0, LONGEST)
  const known = remembered.get(part)
  if (known) return known
  if (remembered.size >= REMEMBERED) remembered.clear()
  const words = readWords(part)
  remembered.set(part, words)
  return words
}

/** Part of the first text's words that the second has too, 0 to 1; 0 where the first has none. */
export const covered = (wanted: ReadonlySet<string>, given: ReadonlySet<string>): number => {
  if (wanted.size === 0) return 0
  let shared = 0
  for (const word of wanted) if (given.has(word)) shared++
  return shared / wanted.size
}

/** Share of the first text's meaningful words that the second has too, 0 to 1. */
export const coverage = (text: string, by: string): number => covered(contentWords(text), contentWords(by))
