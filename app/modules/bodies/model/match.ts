/** What matching gives, and what its three kinds share. Nothing here guesses: what is not the same name is a question. */

/** Something of the record that a printed name may mean. */
export interface Known {
  readonly id: string
  /** As people are shown it. */
  readonly name: string
  /** Every name that it has, in any spelling: its own, its short one, and others that files use. */
  readonly names: readonly string[]
}

/** One that a printed name may mean, and why a person might think so. */
export interface MatchCandidate {
  readonly id: string
  readonly name: string
  /** A few words for whoever has to choose: "initial and family name". */
  readonly why: string
}

/** One that it certainly is; or those that it may be, the likeliest first; or null where nothing known is like it. */
export type Match = { readonly certain: string } | { readonly candidates: readonly MatchCandidate[] } | null

/** How like a name is, from 0 to 1, and why. */
export interface Likeness {
  readonly score: number
  readonly why: string
}

const most = 8

interface Matching<K extends Known> {
  readonly known: readonly K[]
  readonly fold: (name: string) => string
  /** Null where nothing says that it could be this one. */
  readonly likeness: (one: K) => Likeness | null
}

/** The same name, however it is typed, is certain where one thing alone has it; everything else is for a person to say. */
export const matchName = <K extends Known>(printed: string, { known, fold, likeness }: Matching<K>): Match => {
  const wanted = fold(printed)
  if (wanted === '') return null
  const same = known.filter(({ names }) => names.some(name => fold(name) === wanted))
  const [only] = same
  if (only !== undefined && same.length === 1) return { certain: only.id }
  const likely = known
    .map(one => ({ one, likeness: same.includes(one) ? { score: 1, why: 'the same name' } : likeness(one) }))
    .flatMap(({ one, likeness: found }) => (found === null ? [] : [{ ...found, id: one.id, name: one.name }]))
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, most)
    .map(({ id, name, why }) => ({ id, name, why }))
  return likely.length === 0 ? null : { candidates: likely }
}

/** The better of two, where there is one. */
export const likelier = (a: Likeness | null, b: Likeness | null): Likeness | null =>
  a === null || (b !== null && b.score > a.score) ? b : a

/** How many letters must be changed, added, left out or swapped to make one text of the other; no more than `limit` + 1. */
export const spellingDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Number.POSITIVE_INFINITY) + 1 : changed
      row.push(Math.min(changed, swapped, (row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1))
    }
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}

/** True for words that differ as typing mistakes do: one letter, or two in a long text. */
export const isMisspelling = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  const limit = shorter >= 10 ? 2 : 1
  return shorter >= 5 && spellingDistance(a, b, limit) <= limit
}

/**
 * How much two lists of words have in common, from 0 to 1, where a word weighs the less the more names have it: "Safer
 * Wexmoor" says little where every body begins with it.
 */
export const shared = (a: readonly string[], b: readonly string[], weight: (word: string) => number): number => {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0)
  const common = a.filter(word => b.includes(word))
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * sum(common)) / all
}

/** Weighs a word by how many of the lists have it. */
export const rarity = (lists: readonly (readonly string[])[]): ((word: string) => number) => {
  const counts = new Map<string, number>()
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => 1 / (counts.get(word) ?? 1)
}

/** "London Borough of Wexmoor" → "lbw": first letters, without the small words. */
export const acronymOf = (words: readonly string[]): string =>
  words
    .filter(word => !['of', 'and', 'the', 'for', 'in'].includes(word))
    .map(word => word[0] ?? '')
    .join('')
