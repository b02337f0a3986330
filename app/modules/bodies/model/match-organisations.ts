import { foldOf, foldWords, organisationWords } from './fold-name.ts'
import { acronymOf, type Known, type Match } from './match.ts'
import { matchByWords } from './match-words.ts'

const isAcronym = (printed: string): boolean => /^\p{Lu}{2,6}$/u.test(printed.replace(/[.\s]/g, ''))

/** The letters by which a name may be called; of a council, those of each way to name it. */
const acronyms = (name: string): readonly string[] => {
  const own = acronymOf(foldWords(name))
  const words = organisationWords(name)
  if (words.at(-1) !== 'council') return [own]
  const place = acronymOf(words.slice(0, -1))
  return [own, `lb${place}`, `rb${place}`, `${place}bc`, `${place}c`, `${place}dc`, `${place}cc`]
}

const isInitials = (printed: string, name: string): boolean =>
  isAcronym(printed) && acronyms(name).includes(printed.replace(/[.\s]/g, '').toLowerCase())

/**
 * Which organisation a printed name may be: the name, the short name or another name of one alone is certain, every form
 * of a council's name being the same. Initials that nobody has entered are a candidate.
 */
export const matchOrganisation = (printed: string, known: readonly Known[]): Match =>
  matchByWords(printed, known, {
    fold: foldOf.organisation,
    words: organisationWords,
    isInitials,
    isPart: (asked, words) =>
      asked.length > 0 && (asked.every(word => words.includes(word)) || words.every(word => asked.includes(word))),
    least: { part: 0.5, common: 0.6 },
  })
