import { takeTitles } from '../parse/words/titles.ts'

const namesOf = (person: string): readonly string[] =>
  takeTitles(person)
    .rest.toLowerCase()
    .match(/[\p{L}’'-]+/gu) ?? []

/**
 * True where two printed names may be one person's: "Priya Nair", "P Nair", "Ms Nair" and the initials "PN". Two given
 * names that begin alike are taken for one person only where one of them is an initial.
 */
export const samePerson = (a: string, b: string): boolean => {
  const [first, second] = [namesOf(a), namesOf(b)]
  const [familyA, familyB] = [first.at(-1), second.at(-1)]
  if (familyA === undefined || familyB === undefined) return false
  if (first.length === 1 && second.length > 1 && isInitialsOf(familyA, second)) return true
  if (second.length === 1 && first.length > 1 && isInitialsOf(familyB, first)) return true
  if (familyA !== familyB) return false
  const [givenA, givenB] = [first.length > 1 ? first[0] : undefined, second.length > 1 ? second[0] : undefined]
  if (givenA === undefined || givenB === undefined || givenA === givenB) return true
  return (givenA.length === 1 || givenB.length === 1) && givenA[0] === givenB[0]
}

const isInitialsOf = (letters: string, names: readonly string[]): boolean =>
  letters.length > 1 && letters === names.map(name => name[0] ?? '').join('')
