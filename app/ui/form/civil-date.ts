import { monthNames } from '../format.ts'

/** A date as it was typed into the three boxes of `dateField`. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What was typed is a date, "2026-03-10", or a sentence says why it is not; null where nothing was typed. */
export type DateReading = { readonly date: string } | { readonly problem: string } | null

const example = 'such as 10 3 2026'

/** "3", "03", "Mar", "march" → 3; null for anything else. */
const readMonth = (typed: string): number | null => {
  const word = typed.toLowerCase().replace(/\.$/, '')
  const place = word.length < 3 ? -1 : monthNames.findIndex(name => name.toLowerCase().startsWith(word))
  const month = /^\d{1,2}$/.test(typed) ? Number(typed) : place + 1
  return month >= 1 && month <= 12 ? month : null
}

const problem = (sentence: string): DateReading => ({ problem: sentence })

/** Reads what was typed into the boxes of a date. A day that its month does not have is a problem, never another date. */
export const readCivilDate = (typed: TypedDate): DateReading => {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  const missing = [day === '' && 'a day', month === '' && 'a month', year === '' && 'a year'].filter(Boolean)
  if (missing.length === 3) return null
  if (missing.length > 0) return problem(`Enter a date with ${missing.join(' and ')}, ${example}`)
  const dayNumber = /^\d{1,2}$/.test(day) ? Number(day) : 0
  const monthNumber = readMonth(month)
  if (monthNumber === null) return problem('Enter the month as a number from 1 to 12, or as its name')
  if (/^\d{2}$/.test(year)) return problem('Enter the year in four figures, such as 2026')
  if (dayNumber === 0 || !/^[1-9]\d{3}$/.test(year)) return problem(`Enter a date, ${example}`)
  const days = Temporal.PlainYearMonth.from({ year: Number(year), month: monthNumber }).daysInMonth
  const monthName = `${monthNames[monthNumber - 1] ?? ''} ${year}`
  if (dayNumber > days) return problem(`Enter a day from 1 to ${days}: ${monthName} has ${days} days`)
  return { date: [year, String(monthNumber).padStart(2, '0'), String(dayNumber).padStart(2, '0')].join('-') }
}
