import { foldOf, foldWords, organisationWords } from './fold-name.ts'
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

const isAcronym = (printed: string): boolean => /^\p{Lu}{2,6}$/u.test(printed.replace(/[.\s]/g, ''))

/** The letters by which a name may be called; of a council, those of each way to name it. */
const acronyms = (name: string): readonly string[] => {
  const own = acronymOf(foldWords(name))
  const words = organisationWords(name)
  if (words.at(-1) !== 'council') return [own]
  const place = acronymOf(words.slice(0, -1))
  return [own, `lb${place}`, `rb${place}`, `${place}bc`, `${place}c`, `${place}dc`, `${place}cc`]
}

const initials = (printed: string, name: string): Likeness | null =>
  isAcronym(printed) && acronyms(name).includes(printed.replace(/[.\s]/g, '').toLowerCase())
    ? { score: 0.8, why: 'its initials' }
    : null

/**
 * Which organisation a printed name may be: the name, the short name or another name of one alone is certain, every form
 * of a council's name being the same. Initials that nobody has entered are a candidate.
 */
export const matchOrganisation = (printed: string, known: readonly Known[]): Match => {
  const asked = organisationWords(printed)
  const weight = rarity(known.map(({ names }) => names.flatMap(organisationWords)))
  const likenessOf = (name: string): Likeness | null => {
    const words = organisationWords(name)
    if (isMisspelling(asked.join(' '), words.join(' '))) return { score: 0.9, why: 'spelt almost the same' }
    const isPart =
      asked.length > 0 && (asked.every(word => words.includes(word)) || words.every(word => asked.includes(word)))
    const common = shared(asked, words, weight)
    if (isPart) return { score: 0.5 + common / 4, why: 'part of the name' }
    return common >= 0.6 ? { score: common / 2, why: 'much the same words' } : null
  }
  return matchName(printed, {
    known,
    fold: foldOf.organisation,
    likeness: one => one.names.map(name => likelier(initials(printed, name), likenessOf(name))).reduce(likelier, null),
  })
}
