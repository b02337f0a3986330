import { findDates } from '../parse/dates/find-dates.ts'
import { MONTH_PATTERN, readMonth } from '../parse/dates/months.ts'
import type { CivilDate, Due } from '../tree/nodes.ts'

/** A time to come that a sentence names. */
export interface NamedTime {
  /** As printed, without preposition or article: "June meeting", "15th April". */
  readonly printed: string
  /** `YYYY-MM-DD`, or `YYYY-MM` where only a month is named; null where neither can be told ("next meeting"). */
  readonly date: string | null
}

const lead = '(?:(?:for|to|at|until|till|by|in|before|into|during|on|of|from)\\s+)?(?:the\\s+)?'
const named = new RegExp(
  `${lead}(?<what>(?:(?:end|middle|beginning|start)\\s+of\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?<month>${MONTH_PATTERN})(?!\\p{L})(?:\\s+(?<year>(?:19|20)\\d\\d))?(?:\\s+(?:\\d{4}\\s+)?(?:meeting|board|group|committee))?` +
    '|(?:next|following|subsequent)\\s+(?:\\w+\\s+)?(?:meeting|board|quarter|year|month|agenda)' +
    '|(?:spring|summer|autumn|winter)(?:\\s+(?:term|meeting))?(?:\\s+(?:19|20)\\d\\d)?' +
    '|new\\s+(?:financial\\s+|municipal\\s+|calendar\\s+)?year|end\\s+of\\s+(?:the\\s+)?(?:financial\\s+)?year|quarter\\s+[1-4]|Q[1-4]\\b)',
  'giu',
)

const yearOf = (date: CivilDate | null): number | undefined => (date === null ? undefined : Number(date.slice(0, 4)))

/** A month without a year, seen from a report: the one that is running or the next of that name. */
const monthAfter = (month: number, year: string | undefined, on: CivilDate | null): string | null => {
  const two = String(month).padStart(2, '0')
  if (year !== undefined) return `${year}-${two}`
  if (on === null) return null
  const near = Number(on.slice(0, 4))
  return `${two >= on.slice(5, 7) ? near : near + 1}-${two}`
}

/** The times that a sentence names, dates before months; `on` is the date of the document that says so. */
export const timesNamed = (sentence: string, on: CivilDate | null): readonly NamedTime[] => {
  const defaultYear = yearOf(on)
  const dates = findDates(sentence, defaultYear === undefined ? {} : { defaultYear })
  const times: NamedTime[] = dates.map(({ printed, date }) => ({ printed, date }))
  for (const match of sentence.matchAll(named)) {
    const { what, month, year } = match.groups ?? {}
    if (what === undefined) continue
    const inDate = dates.some(date => match.index < date.end && match.index + match[0].length > date.start)
    // "may" is a month only with a capital, and only where a preposition or a meeting makes it one.
    if (
      inDate ||
      isPartOfName(sentence, match) ||
      (month !== undefined && /^(?:may|mar|march)$/i.test(month) && !isMonthHere(match[0], month))
    )
      continue
    const number = month === undefined ? null : readMonth(month)
    times.push({ printed: what, date: number === null ? null : monthAfter(number, year, on) })
  }
  return times
}

const isMonthHere = (matched: string, month: string): boolean => /^\p{Lu}/u.test(month) && matched.length > month.length

/** True where the time is certainly no later than the day: it has come, or the day lies in that very month. */
export const hasComeBy = (time: NamedTime, day: CivilDate | null): boolean =>
  time.date !== null && day !== null && time.date <= day.slice(0, time.date.length)

/** True where the time is another, and not an earlier one, than the action was due. */
export const isLaterThanDue = (time: NamedTime, due: Due): boolean => {
  if (due.date !== null && time.date !== null) return time.date > due.date.slice(0, time.date.length)
  const [dueMonth, month] = [due.printed, time.printed].map(text => new RegExp(MONTH_PATTERN, 'i').exec(text)?.[0])
  if (dueMonth !== undefined && month !== undefined) return readMonth(dueMonth) !== readMonth(month)
  return time.date !== null || time.printed.toLowerCase() !== due.printed.toLowerCase()
}

/** "Augusta Winter", "June Brown": a month or season beside a capital, with no preposition before it, is a name. */
const isPartOfName = (sentence: string, match: RegExpExecArray): boolean => {
  const after = sentence.slice(match.index + match[0].length)
  if (/^\s+(?!(?:Meeting|Board|Group|Committee|Panel|Forum)\b)\p{Lu}\p{Ll}/u.test(after)) return true
  return match[0] === match.groups?.['what'] && /\p{Lu}\p{Ll}+\s+$/u.test(sentence.slice(0, match.index))
}
