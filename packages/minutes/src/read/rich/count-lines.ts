import { bold, figure, others, regular } from './arial-widths.ts'
import type { RichRun } from './rich.ts'

const TAB = 3

/** Width of a character in ems of Arial. */
const widthOf = (char: string, isBold: boolean): number => {
  const code = char.charCodeAt(0)
  if (code >= 32 && code <= 126) return ((isBold ? bold : regular)[code - 32] ?? figure) / 1000
  return (others.get(char)?.[isBold ? 1 : 0] ?? figure) / 1000
}

const breaksAfter = (char: string): boolean => char === ' ' || char === '-' || char === '\u2013' || char === '\u2014'

/**
 * How many lines a paragraph without line breaks takes up when it is set in Arial: words go to the next line where they
 * do not fit, and a word wider than the line is broken. At least 1.
 *
 * @param width - of the line, in ems of the font
 */
export const countLines = (runs: readonly RichRun[], width: number): number => {
  let lines = 1
  let x = 0
  let word = 0
  let inked = 0
  const flush = (): void => {
    if (x > 0 && inked > 0 && x + inked > width + 1e-3) {
      lines++
      x = 0
    }
    while (x === 0 && word > width && width > 0) {
      lines++
      word -= width
    }
    x += word
    word = 0
    inked = 0
  }
  for (const run of runs) {
    for (const char of run.text) {
      const w = char === '\t' ? TAB : widthOf(char, run.bold)
      word += w
      if (char !== ' ' && char !== '\t') inked = word
      if (char === '\t' || breaksAfter(char)) flush()
    }
  }
  flush()
  return lines
}
