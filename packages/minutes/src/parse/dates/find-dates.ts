import type { CivilDate } from '../../tree/nodes.ts'
import { MONTH_PATTERN, readMonth } from './months.ts'
import { civilDate, isConsistent, readWeekday } from './weekday.ts'

/** A date in running text. */
export interface FoundDate {
  /** Offsets into the text; `end` is just after the last character. The weekday is part of it. */
  readonly start: number
  readonly end: number
  /** As printed, runs of blanks squeezed to one. */
  readonly printed: string
  /** The civil date; null where there is no such day, or no year is printed and none could be assumed. */
  readonly date: CivilDate | null
  /** Full name of the day of the week that is printed with it: "Tuesday". */
  readonly weekday: string | null
  readonly yearPrinted: boolean
}

export interface FindDatesOptions {
  /** The year of a date that is printed without one. It is not assumed where the printed weekday speaks against it. */
  readonly defaultYear?: number
}

// Text pulled out of PDF and HTML leaves blanks, line ends, ** and tags in the middle of a date. Bounded, so that the
// work at each place of the text is bounded too.
const GAP = '(?:[\\s\\u200b*_]|<\\/?[a-z]{1,6}>){0,12}'
const WEEKDAY = '(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\\b\\.?'
const BEFORE = `(?:(?<weekday>${WEEKDAY})${GAP},?${GAP}(?:(?:on|the)\\b${GAP})?)?`
const ORDINAL = `(?:${GAP}(?<ordinal>st|nd|rd|th)(?:\\b|(?=[A-Z])))?`
const FULL_YEAR = '(?:19|20)\\d{2}(?![\\d])'
// "8 March 10.00 am" holds no year: two digits are a year after an apostrophe or a joining mark, or where the phrase ends.
const SHORT_YEAR = `['’]\\d{2}(?!\\d)|\\d{2}(?=[^\\S\\n]{0,3}(?:$|[\\n,;)\\]]|\\.(?!\\d)))`
const YEAR = `(?:${GAP}[,.]?${GAP}(?:of\\b${GAP})?(?<year>${FULL_YEAR}|${SHORT_YEAR}))?`
const TRAILING_WEEKDAY = `(?:[^\\S\\n]?\\((?<after>${WEEKDAY})\\))?`

const MONTH = new RegExp(MONTH_PATTERN, 'i')

const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d£$.]|\\d[:/])${BEFORE}(?<day>\\d{1,2})(?!\\d)${ORDINAL}${GAP},?${GAP}(?:day\\b${GAP})?(?:of\\b${GAP})?` +
    `(?<month>${MONTH_PATTERN})(?!\\p{L})${YEAR}${TRAILING_WEEKDAY}`,
  'giu',
)
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\d])${BEFORE}(?<month>${MONTH_PATTERN})(?!\\p{L})${GAP}(?:the\\b${GAP})?(?<day>\\d{1,2})(?!\\d|[.:]\\d|%)${ORDINAL}${YEAR}` +
    TRAILING_WEEKDAY,
  'giu',
)
const NUMERIC = new RegExp(
  `(?<![\\p{L}\\d£$]|[\\d\\p{L}][./-])${BEFORE}(?<day>\\d{1,2})(?<joint>[.-]|[^\\S\\n]?/[^\\S\\n]?)(?<month>\\d{1,2})\\k<joint>` +
    `(?<year>\\d{4}|\\d{2})(?![\\d%]|[./-]\\d)`,
  'giu',
)
const JOINED = new RegExp(
  `(?<![\\p{L}\\d£$])${BEFORE}(?<day>\\d{1,2})(?<joint>[/-])(?<month>${MONTH_PATTERN})\\k<joint>(?<year>\\d{4}|\\d{2})(?!\\d)`,
  'giu',
)
const YEAR_FIRST =
  /(?<![\p{L}\d./-])(?<year>(?:19|20)\d{2})(?<joint>[-/])(?<month>\d{2})\k<joint>(?<day>\d{2})(?![\d]|[./-]\d)/giu

type Parts = Readonly<Record<string, string | undefined>>

const readYear = (printed: string | undefined, fallback: number | undefined): number | null => {
  if (printed === undefined) return fallback ?? null
  const digits = printed.replace(/\D/g, '')
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** A month named without a year is no date where it may be a word of the sentence: "10 may attend", "In May 5 came". */
const isWordNotDate = (kind: 'day first' | 'month first', parts: Parts): boolean => {
  if (parts['year'] !== undefined || parts['ordinal'] !== undefined || parts['weekday'] !== undefined) return false
  return kind === 'month first' || !/^\p{Lu}/u.test(parts['month'] ?? '')
}

const isDateShaped = (parts: Parts, month: number | null): boolean => {
  const day = Number(parts['day'])
  if (parts['year'] !== undefined && parts['year'].replace(/\D/g, '').length === 4) return true
  // "5.14.22" and "61-40-20" are the number of a section and a sort code.
  return day >= 1 && day <= 31 && month !== null && month >= 1 && month <= 12
}

const readMatch = (match: RegExpExecArray, options: FindDatesOptions): FoundDate | null => {
  const parts: Parts = match.groups ?? {}
  const text = match[0]
  // A date may run over the end of a line, never over an empty line.
  if (/\n[^\S\n]*\n/.test(text)) return null
  const monthText = parts['month'] ?? ''
  const month = /^\d/.test(monthText) ? Number(monthText) : readMonth(monthText)
  if (month === null || !isDateShaped(parts, month)) return null
  const weekday = readWeekday(parts['weekday'] ?? parts['after'] ?? '')
  const year = readYear(parts['year'], options.defaultYear)
  const date = year === null ? null : civilDate(year, month, Number(parts['day']))
  const yearPrinted = parts['year'] !== undefined
  const assumed = !yearPrinted && date !== null && !isConsistent(weekday, date) ? null : date
  const printed = text.replace(/(?:\s|\u200b|\*|<\/?[a-z]{1,6}>)+/giu, ' ').trim()
  return { start: match.index, end: match.index + text.length, printed, date: assumed, weekday, yearPrinted }
}

/** "21.01.05 Any other business": at the head of a line, before words, it is the number of an item. */
const isItemNumber = (match: RegExpExecArray, text: string): boolean => {
  if (!/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(match[0])) return false
  const before = text.slice(Math.max(0, match.index - 3), match.index)
  const end = match.index + match[0].length
  return (
    /(?:^|\n)[^\S\n]*$/.test(match.index > 3 ? `x${before}` : before) &&
    /^[.:]?\s{1,3}\p{L}/u.test(text.slice(end, end + 5))
  )
}

const collect = (text: string, pattern: RegExp, accept: (match: RegExpExecArray) => FoundDate | null): FoundDate[] => {
  const found: FoundDate[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const date = accept(match)
    if (date) found.push(date)
    else pattern.lastIndex = match.index + 1
  }
  return found
}

/**
 * Finds the dates in a text, in order and without overlap: "Tuesday 12th September 2006", "March 8th 2018", "29/09/22",
 * "2012-06-26", "8th March". Day before month, as in the United Kingdom; years 00–69 are 2000–2069. A day that does not
 * exist (31 February) is found, with `date` null. "21.01.05" before words at the head of a line is the number of an item; within
 * a line it is a date.
 */
export const findDates = (text: string, options: FindDatesOptions = {}): FoundDate[] => {
  if (!/\d/.test(text)) return []
  const named = MONTH.test(text)
  // Every date has the name of a month or two joined figures: without them no pattern is tried.
  if (!named && !/\d\s?[./-]\s?\d/.test(text)) return []
  const found = [
    ...(named
      ? [
          ...collect(text, DAY_FIRST, match =>
            isWordNotDate('day first', match.groups ?? {}) ? null : readMatch(match, options),
          ),
          ...collect(text, MONTH_FIRST, match =>
            isWordNotDate('month first', match.groups ?? {}) ? null : readMatch(match, options),
          ),
          ...collect(text, JOINED, match => readMatch(match, options)),
        ]
      : []),
    ...collect(text, NUMERIC, match => (isItemNumber(match, text) ? null : readMatch(match, options))),
    ...collect(text, YEAR_FIRST, match => readMatch(match, options)),
  ]
  // "6 March 2018" is also "March 20"-shaped in part: where two overlap, the one that starts first and then the longer holds.
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundDate[] = []
  for (const date of found) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date)
  return kept
}
