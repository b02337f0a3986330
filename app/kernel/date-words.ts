import { zone } from './civil-day.ts'

/** How dates and times are put into words, on pages and in mail. */

/** "14:00" → "2pm", "09:30" → "9:30am", as GOV.UK writes times. */
export const clockTime = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour === 12 && minute === 0) return 'midday'
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return `${shown}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "14:00" → "2.00 pm", "09:30" → "9.30 am", as minutes print times. */
export const printedTime = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}

/** January first. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Monday first. */
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const inWords = (date: Temporal.PlainDate): string => `${date.day} ${monthNames[date.month - 1] ?? ''} ${date.year}`

/** Dates in words that were asked for before: a list says the same few again and again. */
const known = new Map<string, string>()
const mostKnown = 2000

/**
 * "2026-03-10" → "10 March 2026".
 * @throws RangeError where it is not a civil date
 */
export const showDate = (date: string): string => {
  const said = known.get(date)
  if (said !== undefined) return said
  const words = inWords(Temporal.PlainDate.from(date))
  if (known.size >= mostKnown) known.clear()
  known.set(date, words)
  return words
}

/**
 * "2026-03-10" → "Tuesday".
 * @throws RangeError where it is not a civil date
 */
export const dayName = (date: string): string => dayNames[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''

/**
 * "2026-03-10" → "Tuesday 10 March 2026".
 * @throws RangeError where it is not a civil date
 */
export const showDateWithDay = (date: string): string => `${dayName(date)} ${showDate(date)}`

/**
 * "2026-07-10T13:05:00Z" → "10 July 2026 at 2:05pm", by the clocks of the United Kingdom.
 * @param instant - ISO 8601 with offset
 * @throws RangeError where it is not an instant
 */
export const showInstant = (instant: string): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${inWords(local.toPlainDate())} at ${clockTime(`${local.hour}:${local.minute}`)}`
}
