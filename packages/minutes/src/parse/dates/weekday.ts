import type { CivilDate } from '../../tree/nodes.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The civil date of a year, month (1–12) and day of the month; null where there is no such day. */
export const civilDate = (year: number, month: number, day: number): CivilDate | null => {
  const days = DAYS_IN_MONTH[month - 1]
  if (days === undefined || day < 1 || year < 1 || year > 9999) return null
  if (day > days && !(month === 2 && day === 29 && isLeapYear(year))) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day of the week of a civil date, "Thursday"; null where the text is not a civil date. */
export const weekdayOf = (date: CivilDate): Weekday | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (civilDate(year, month, day) === null) return null
  const before = year - 1
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  const elapsed =
    before * 365 +
    Math.floor(before / 4) -
    Math.floor(before / 100) +
    Math.floor(before / 400) +
    (DAYS_BEFORE_MONTH[month - 1] ?? 0) +
    leapDay +
    day
  return WEEKDAYS[elapsed % 7] ?? null
}

/** The full name of a day of the week that is printed in full or short ("Weds", "TUESDAY"); null where it names none. */
export const readWeekday = (printed: string): Weekday | null => {
  const letters = printed.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < 3) return null
  const start = letters.slice(0, 3)
  const found = WEEKDAYS.find(day => day.toLowerCase().startsWith(start))
  if (!found) return null
  const full = found.toLowerCase()
  return full.startsWith(letters) || letters === 'weds' || letters === 'thurs' || letters === full ? found : null
}

/** True where the date falls on the day of the week that is printed with it, or no day of the week is printed. */
export const isConsistent = (weekday: string | null, date: CivilDate): boolean => {
  if (weekday === null) return true
  const said = readWeekday(weekday)
  return said === null || said === weekdayOf(date)
}
