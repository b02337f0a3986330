import { isMisspelling, likelier, matchName, rarity, shared, type Known, type Likeness, type Match } from './match.ts'

/** How names of one kind are compared by their words. */
export interface WordMatching {
  /** What makes two names the same one. */
  readonly fold: (name: string) => string
  /** The words that names have in common, or not. */
  readonly words: (name: string) => readonly string[]
  /** True where what is printed is nothing but the first letters of the name. */
  readonly isInitials: (printed: string, name: string) => boolean
  /** True where one name is the other with words left out. */
  readonly isPart: (asked: readonly string[], words: readonly string[]) => boolean
  /** What a part of a name counts, and how much two names must have in common; from 0 to 1. */
  readonly least: { readonly part: number; readonly common: number }
}

/** Which of those that are known a printed name may be: a body or an organisation, whose names are made of words. */
export const matchByWords = (printed: string, known: readonly Known[], how: WordMatching): Match => {
  const asked = how.words(printed)
  const weight = rarity(known.map(({ names }) => names.flatMap(how.words)))
  const likenessOf = (name: string): Likeness | null => {
    const words = how.words(name)
    if (isMisspelling(asked.join(' '), words.join(' '))) return { score: 0.9, why: 'spelt almost the same' }
    if (how.isInitials(printed, name)) return { score: 0.8, why: 'its initials' }
    const common = shared(asked, words, weight)
    if (how.isPart(asked, words)) return { score: how.least.part + common / 4, why: 'part of the name' }
    return common >= how.least.common ? { score: common / 2, why: 'much the same words' } : null
  }
  return matchName(printed, {
    known,
    fold: how.fold,
    likeness: one => one.names.map(likenessOf).reduce(likelier, null),
  })
}
