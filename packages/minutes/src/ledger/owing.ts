import { contentWords } from './likeness.ts'
import { sameNumberForm } from './minute-number.ts'
import type { Owed } from './owed.ts'

/** An owed action with what matching asks of it again and again. */
export interface Owing {
  readonly owed: Owed
  readonly words: ReadonlySet<string>
  readonly wordsWithTitle: ReadonlySet<string>
  /** The minute's number, and the reference where it is another ("180/2"). */
  readonly numbers: ReadonlySet<string>
}

export const owing = (owed: Owed): Owing => ({
  owed,
  words: contentWords(owed.text),
  wordsWithTitle: contentWords(`${owed.title ?? ''} ${owed.text}`),
  numbers: new Set([sameNumberForm(owed.minute), sameNumberForm(owed.reference)].filter(number => number !== null)),
})
