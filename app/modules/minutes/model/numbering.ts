import type { Body } from '#modules/bodies/index.ts'

/** The numbers of one document, and the day of its meeting. */
export interface NumbersOfMinutes {
  readonly date: string
  readonly numbers: readonly string[]
}

/** Numbers of one document do not jump further than this; a figure beyond it was no number of a minute. */
const furthestJump = 25

const yearOf = (date: string): string => date.slice(2, 4)

/** The part of a printed number that counts: "186a" → 186, "12/26" → 12 in 2026; null for any other form. */
const counted = (number: string, numbering: Body['numbering'], date: string): number | null => {
  const [, digits, year] = /^(\d{1,6})(?:\/(?:20)?(\d{2})|[a-z]{1,2})?$/i.exec(number) ?? []
  if (digits === undefined) return null
  const dated = year !== undefined
  if (numbering === 'year') return dated && year === yearOf(date) ? Number(digits) : null
  return dated ? null : Number(digits)
}

/** The highest number of a document, null where it has none. */
export const highestNumber = ({ date, numbers }: NumbersOfMinutes, numbering: Body['numbering']): number | null => {
  const all = numbers.map(number => counted(number, numbering, date)).filter(number => number !== null)
  const [first] = all
  if (first === undefined) return null
  let highest = first
  for (const number of all.toSorted((a, b) => a - b)) {
    if (number > highest && number - highest <= furthestJump) highest = number
  }
  return highest
}

/** The number that the first minute of a new meeting gets. */
export const firstNumber = (
  { numbering, nextNumber }: Pick<Body, 'numbering' | 'nextNumber'>,
  date: string,
  others: readonly NumbersOfMinutes[],
): number => {
  if (numbering === 'meeting') return 1
  const relevant = numbering === 'year' ? others.filter(other => yearOf(other.date) === yearOf(date)) : others
  const used = relevant.flatMap(other => highestNumber(other, numbering) ?? [])
  if (numbering === 'continuous') return Math.max(nextNumber, ...used.map(number => number + 1))
  if (used.length > 0) return Math.max(...used) + 1
  return others.length > 0 ? 1 : nextNumber
}

/** A number as it is printed: "180", or "12/26" where numbers begin again each year. */
export const printedNumber = (number: number, numbering: Body['numbering'], date: string): string =>
  numbering === 'year' ? `${number}/${yearOf(date)}` : String(number)
