import { bankHolidayOn } from '../bank-holidays.ts'
import { isWorkingDay } from './clear-days.ts'
import { dayInMonth, type WeekdayPattern } from './weekday-pattern.ts'

/** What the dates of a year are made from. */
export interface YearRule {
  /** Meetings in twelve months, 1 to 52. */
  readonly meetings: number
  readonly pattern: WeekdayPattern
  readonly from: Temporal.PlainYearMonth
  readonly avoidAugust: boolean
}

/** What there is already, and what day it is. */
export interface Calendar {
  /** Days on which the body meets anyway. */
  readonly taken: readonly Temporal.PlainDate[]
  /** Only later days are proposed. */
  readonly today: Temporal.PlainDate
}

/** A day that could be a meeting's, and why it is not the day of the pattern, where it is not. */
export interface Proposal {
  readonly date: Temporal.PlainDate
  readonly moved: { readonly from: Temporal.PlainDate; readonly because: string } | null
}

const august = 8

/** A week later, or earlier where that is another month, until it is a day on which people work. */
const offHolidays = (day: Temporal.PlainDate): Temporal.PlainDate => {
  for (const step of [7, -7]) {
    for (let at = day; at.month === day.month; at = at.add({ days: step }))
      if (bankHolidayOn(at.toString()) === null) return at
  }
  return day
}

const proposal = (wanted: Temporal.PlainDate, month: string | null): Proposal => {
  const date = offHolidays(wanted)
  const holiday = bankHolidayOn(wanted.toString())
  if (holiday !== null && !date.equals(wanted)) return { date, moved: { from: wanted, because: holiday } }
  return { date, moved: month === null ? null : { from: wanted, because: month } }
}

const sameMonth = (a: Temporal.PlainYearMonth, b: Temporal.PlainYearMonth): boolean => a.equals(b)

/** Up to twelve a year: a day of the pattern in months as even as they can be. */
const byMonth = ({ meetings, pattern, from, avoidAugust }: YearRule): readonly Proposal[] => {
  const months = Array.from({ length: meetings }, (_, i) => from.add({ months: Math.floor((i * 12) / meetings) }))
  return months.flatMap(month => {
    if (!avoidAugust || month.month !== august) return [proposal(dayInMonth(pattern, month), null)]
    const other = [month.add({ months: 1 }), month.subtract({ months: 1 })].find(
      one => !months.some(taken => sameMonth(taken, one)),
    )
    if (other === undefined) return []
    const { date } = proposal(dayInMonth(pattern, other), null)
    return [{ date, moved: { from: dayInMonth(pattern, month), because: 'no meeting in August' } }]
  })
}

/** More than twelve a year: every few weeks on the weekday of the pattern, or the next working day. */
const byWeek = ({ meetings, pattern, from, avoidAugust }: YearRule): readonly Proposal[] => {
  const step = Math.max(1, Math.floor(52 / meetings))
  const first = dayInMonth({ ...pattern, week: 1 }, from)
  return Array.from({ length: meetings }, (_, i) => first.add({ weeks: i * step }))
    .filter(day => !avoidAugust || day.month !== august)
    .map(day => {
      let date = day
      while (!isWorkingDay(date) && bankHolidayOn(day.toString()) !== null) date = date.add({ days: 1 })
      const because = bankHolidayOn(day.toString())
      return { date, moved: because === null ? null : { from: day, because } }
    })
}

/**
 * The days of a year's meetings, as the rule gives them: none on a bank holiday, none in the past, none where the body has
 * a meeting in that month (that week, for those that meet more often than monthly) already.
 */
export const proposeYear = (rule: YearRule, { taken, today }: Calendar): readonly Proposal[] => {
  const monthly = rule.meetings <= 12
  const isTaken = (date: Temporal.PlainDate): boolean =>
    taken.some(day =>
      monthly
        ? sameMonth(day.toPlainYearMonth(), date.toPlainYearMonth())
        : day.yearOfWeek === date.yearOfWeek && day.weekOfYear === date.weekOfYear,
    )
  return (monthly ? byMonth(rule) : byWeek(rule))
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) > 0 && !isTaken(date))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

/** The month in which the next year of meetings begins: after the last meeting there is, at the usual distance. */
export const nextYearFrom = (meetings: number, { taken, today }: Calendar): Temporal.PlainYearMonth => {
  const next = today.toPlainYearMonth().add({ months: 1 })
  const last = taken.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1)
  if (last === undefined) return next
  const after = last.toPlainYearMonth().add({ months: Math.max(1, Math.floor(12 / meetings)) })
  return Temporal.PlainYearMonth.compare(after, next) > 0 ? after : next
}
