import { toLetters, toRoman } from '../rich/format-number.ts'
import type { Level } from './read-numbering.ts'

/** After z Word doubles the letter: aa, bb, cc. */
const doubled = (n: number): string => {
  if (n < 1 || n > 26 * 20) return String(n)
  return toLetters(((n - 1) % 26) + 1).repeat(Math.ceil(n / 26))
}

const ordinal = (n: number): string => {
  const tens = n % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

/** A number as one of Word's number formats prints it; figures for formats that minutes do not use. */
export const formatCount = (n: number, format: string): string => {
  switch (format) {
    case 'lowerLetter':
      return doubled(n)
    case 'upperLetter':
      return doubled(n).toUpperCase()
    case 'lowerRoman':
      return toRoman(n)
    case 'upperRoman':
      return toRoman(n).toUpperCase()
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n)
    case 'ordinal':
      return ordinal(n)
    case 'none':
      return ''
    default:
      return String(n)
  }
}

const DASH = /^[-\u2010-\u2015]$/

/**
 * The label of a list item as Word prints it.
 *
 * @param counts - the current number of each level, from 0
 * @param levelAt - the definition of a level
 */
export const formatLabel = (
  level: Level,
  counts: readonly number[],
  levelAt: (index: number) => Level | undefined,
): string => {
  if (level.format === 'bullet') return DASH.test(level.text) ? level.text : '•'
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = level.legal ? 'decimal' : (levelAt(index)?.format ?? 'decimal')
      return formatCount(counts[index] ?? levelAt(index)?.start ?? 1, format)
    })
    .trim()
}
