import { findDates, type FoundDate } from '../parse/dates/find-dates.ts'
import { isConsistent } from '../parse/dates/weekday.ts'
import type { CivilDate } from '../tree/nodes.ts'

/**
 * The dates in a text that speaks of what is to come: one without a year is the first such day after the meeting. The year
 * stays open where the printed weekday fits neither year.
 */
export const datesAhead = (text: string, meeting: CivilDate | null): readonly FoundDate[] => {
  if (meeting === null) return findDates(text)
  const year = Number(meeting.slice(0, 4))
  const later = findDates(text, { defaultYear: year + 1 })
  return findDates(text, { defaultYear: year }).map((found, index) => {
    const next = later[index]?.date ?? null
    if (found.yearPrinted || next === null) return found
    return found.date === null || found.date <= meeting ? { ...found, date: next } : found
  })
}

/** A date without a year could be of the year of the meeting, or of the one before or after. */
const NEAR_YEARS = [0, 1, -1] as const

/** True where a weekday is printed that fits the date in no year that it could be of. */
export const hasWrongWeekday = (found: FoundDate, meeting: CivilDate | null): boolean => {
  if (found.weekday === null) return false
  if (found.yearPrinted) return found.date !== null && !isConsistent(found.weekday, found.date)
  if (meeting === null) return false
  const year = Number(meeting.slice(0, 4))
  return NEAR_YEARS.every(step => findDates(found.printed, { defaultYear: year + step })[0]?.date === null)
}
