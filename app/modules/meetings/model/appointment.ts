import { clockTime, showDateWithDay } from '#kernel/date-words.ts'
import type { Problem } from '#kernel/errors.ts'
import type { Appointment } from '../model.ts'

const longestVenue = 200

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** True for a civil date, "2026-03-10". */
export const isCivilDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) })
  return Number(day) >= 1 && Number(day) <= daysInMonth
}

/** What is wrong with when and where: each names its field. */
export const appointmentProblems = ({ date, starts, ends, venue }: Appointment): readonly Problem[] => {
  const problems: Problem[] = []
  if (!isCivilDate(date)) problems.push({ field: 'date', message: 'Enter the date of the meeting' })
  const timesAreRight = [starts, ends].every(time => time === null || isTime(time))
  if (starts !== null && !isTime(starts))
    problems.push({ field: 'starts', message: 'Enter a start time, such as 2pm or 14:00' })
  if (ends !== null && !isTime(ends))
    problems.push({ field: 'ends', message: 'Enter an end time, such as 4pm or 16:00' })
  if (starts === null && ends !== null) problems.push({ field: 'starts', message: 'Enter when the meeting starts' })
  if (timesAreRight && starts !== null && ends !== null && ends <= starts) {
    problems.push({ field: 'ends', message: 'Enter an end time that is after the start' })
  }
  if (venue !== null && venue.length > longestVenue) {
    problems.push({ field: 'venue', message: `Use ${longestVenue} letters or fewer for the place` })
  }
  return problems
}

export const isSameAppointment = (a: Appointment, b: Appointment): boolean =>
  a.date === b.date && a.starts === b.starts && a.ends === b.ends && a.venue === b.venue

/** "2pm to 4pm"; empty where no time is set. */
export const timesInWords = ({ starts, ends }: Pick<Appointment, 'starts' | 'ends'>): string => {
  if (starts === null) return ''
  return ends === null ? clockTime(starts) : `${clockTime(starts)} to ${clockTime(ends)}`
}

/** "Thursday 18 June 2026, 2pm to 4pm, Council Chamber". */
export const appointmentInWords = (given: Appointment): string =>
  [showDateWithDay(given.date), timesInWords(given), given.venue]
    .filter(part => part !== null && part !== '')
    .join(', ')
