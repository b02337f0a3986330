/** How alike two wordings of one matter are, by the words that carry meaning. */

import { covered } from '../parse/words/alike.ts'
import { remembered } from '../parse/words/remembered.ts'

const emptyWords = new Set(
  (
    'a an the and or but of to in on at by for from with as that this these those it its be been being is are was were ' +
    'will would shall should could can may might has have had do does did not no so if than then there their they them he ' +
    'she his her him who which what when where into onto up out about also any all each both more most other such only ' +
    'resolved agreed action actions minute minutes meeting next group board committee partnership members update updates ' +
    'report concerning regarding provide provided bring brought arrange arranged mr mrs ms dr cllr councillor'
  ).split(' '),
)

/** "meetings" and "meeting", "circulated" and "circulate" are one word here. */
const stem = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ations?|ing|ed|es|s|e)$/, '')

/** The words that carry meaning, each once. */
export const contentWords = remembered((text): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const match of text
    .slice(0, 4000)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    if (word.length > 1 && !emptyWords.has(word)) words.add(stem(word))
  }
  return words
})

/**
 * 0 (nothing in common) to 1 (the shorter is wholly in the longer). A single shared word is no likeness: too many
 * matters of one partnership share one.
 */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  const part = covered(shorter, longer)
  return part * shorter.size < 1.5 ? 0 : part
}
