import { contentWords } from './alike.ts'

/** The words of a text that carry meaning, each as its number, in order. Only numbers of one `Wordings` can be compared. */
export type Wording = Uint32Array

/**
 * Wordings of one document. Each text of an item is compared with each of its neighbours, so what was worked out of a text
 * is kept for as long as the document is read, and no longer: passages are people's data.
 */
export interface Wordings {
  readonly of: (text: string) => Wording
}

/** Starts with nothing kept. */
export const makeWordings = (): Wordings => {
  const numbers = new Map<string, number>()
  const known = new Map<string, Wording>()
  const numberOf = (word: string): number => {
    const had = numbers.get(word)
    if (had !== undefined) return had
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return {
    of: text => {
      const had = known.get(text)
      if (had) return had
      const made = Uint32Array.from(contentWords(text), numberOf).sort()
      known.set(text, made)
      return made
    },
  }
}

/**
 * True where the second text has at least this share of the first's words. Most texts share few, and the words that came up
 * last are the rarest: it gives up as soon as too many are missing.
 */
export const covers = (given: Wording, wanted: Wording, least: number): boolean => {
  const { length } = wanted
  if (length === 0) return least <= 0
  let missing = 0
  let at = given.length - 1
  for (let i = length - 1; i >= 0; i--) {
    const word = wanted[i] ?? 0
    while (at >= 0 && (given[at] ?? 0) > word) at--
    if (at >= 0 && given[at] === word) continue
    missing++
    if ((length - missing) / length < least) return false
  }
  return true
}

/** Share of the first text's meaningful words that the second has too, 0 to 1; 0 where the first has none. */
export const coverage = (wanted: Wording, given: Wording): number => {
  let shared = 0
  let at = 0
  for (let i = 0; i < wanted.length && at < given.length; i++) {
    const word = wanted[i] ?? 0
    while (at < given.length && (given[at] ?? 0) < word) at++
    if (given[at] === word) shared++
  }
  return wanted.length === 0 ? 0 : shared / wanted.length
}
