import { bodyWords, foldOf } from './fold-name.ts'
import { acronymOf, type Known, type Match } from './match.ts'
import { matchByWords } from './match-words.ts'

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

const isInitials = (printed: string, name: string): boolean => {
  const letters = printed.toLowerCase().replace(/[^\p{L}]/gu, '')
  return letters.length > 2 && letters === acronymOf(bodyWords(name))
}

/**
 * Which body a printed name may be: the name, the short name or another name of one alone is certain; what only has words
 * in common with it is a candidate.
 */
export const matchBody = (printed: string, known: readonly Known[]): Match =>
  matchByWords(printed, known, {
    fold: foldOf.body,
    words: looseWords,
    isInitials,
    isPart: (asked, words) => asked.length > 1 && asked.every(word => words.includes(word)),
    least: { part: 0.6, common: 0.5 },
  })
