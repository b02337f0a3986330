/** Headings spaced out letter by letter, "S A F E R   W E S T M E R E", are put together again. */
import type { Word } from './page.ts'
import { gapsOf, middleOf } from './line-of-words.ts'

/** This many letters alone after each other are no initials. */
const leastLetters = 5
/** Gap of two letters at most, in ems; and the gap from which two words begin, in gaps of letters. */
const widest = 1
const nextWord = 1.5

/** @param words - of one row, from left to right */
export const joinSpaced = (words: readonly Word[]): readonly Word[] => {
  if (words.length < leastLetters) return words
  const joined: Word[] = []
  let run: Word[] = []
  const close = (): void => {
    joined.push(...(run.length >= leastLetters ? joinRun(run) : run))
    run = []
  }
  for (const word of words) {
    const last = run.at(-1)
    const isLetter = /^[\p{L}&'’.-]$/u.test(word.text)
    if (!isLetter || (last && word.left - last.right > widest * word.size * nextWord)) close()
    if (isLetter) run.push(word)
    else joined.push(word)
  }
  close()
  return joined
}

const joinRun = (letters: readonly Word[]): Word[] => {
  const gaps = gapsOf(letters)
  const usual = middleOf(gaps)
  const words: Word[] = []
  letters.forEach((letter, index) => {
    const open = words.at(-1)
    const gap = gaps[index - 1] ?? 0
    if (!open || gap > usual * nextWord) words.push(letter)
    else words[words.length - 1] = { ...open, text: open.text + letter.text, right: letter.right }
  })
  return words
}
