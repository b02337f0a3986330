import { bodyWords, foldOf } from './fold-name.ts'
import {
  acronymOf,
  isMisspelling,
  likelier,
  matchName,
  rarity,
  shared,
  type Known,
  type Likeness,
  type Match,
} from './match.ts'

/** Abbreviations that every partnership uses. */
const spelledOut: Readonly<Record<string, readonly string[]>> = {
  asb: ['anti', 'social', 'behaviour'],
  antisocial: ['anti', 'social'],
  da: ['domestic', 'abuse'],
  vawg: ['violence', 'against', 'women', 'and', 'girls'],
  iom: ['integrated', 'offender', 'management'],
  csp: ['community', 'safety', 'partnership'],
  snb: ['safer', 'neighbourhood', 'board'],
  swg: ['strategic', 'group'],
}

const looseWords = (name: string): readonly string[] =>
  bodyWords(name)
    .flatMap(word => spelledOut[word] ?? [word])
    .filter(word => !['of', 'and', 'for', 'meeting'].includes(word))

/**
 * Which body a printed name may be: the name, the short name or another name of one alone is certain; what only has words
 * in common with it is a candidate.
 */
export const matchBody = (printed: string, known: readonly Known[]): Match => {
  const asked = looseWords(printed)
  const weight = rarity(known.map(({ names }) => names.flatMap(looseWords)))
  const likenessOf = (name: string): Likeness | null => {
    const words = looseWords(name)
    if (isMisspelling(asked.join(' '), words.join(' '))) return { score: 0.9, why: 'spelt almost the same' }
    const letters = printed.toLowerCase().replace(/[^\p{L}]/gu, '')
    if (letters.length > 2 && letters === acronymOf(bodyWords(name))) return { score: 0.8, why: 'its initials' }
    const isPart = asked.length > 1 && asked.every(word => words.includes(word))
    const common = shared(asked, words, weight)
    if (isPart) return { score: 0.6 + common / 4, why: 'part of the name' }
    return common >= 0.5 ? { score: common / 2, why: 'much the same words' } : null
  }
  return matchName(printed, {
    known,
    fold: foldOf.body,
    likeness: one => one.names.map(likenessOf).reduce(likelier, null),
  })
}
