import type { StoryBody } from '../model.ts'
import { meetingsEach } from '../story/partnership.ts'

/** Months between two meetings of a body. */
const every = 3

/** The n-th weekday (1 is Monday) of a month. */
const weekdayOf = (month: Temporal.PlainYearMonth, { week, weekday }: StoryBody['day']): Temporal.PlainDate => {
  const first = month.toPlainDate({ day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (week - 1) })
}

/** Months of the strategic group's meetings, the latest of which was in the last few weeks. */
const dateIn = (body: StoryBody, today: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  weekdayOf(today.toPlainYearMonth().subtract({ months: months + body.monthsBefore }), body.day)

/**
 * Dates of a body's meetings as seen from a day: those of the two years before it, the oldest first, and the next.
 * @returns `next` is after today; every one of `past` is before it
 */
export const timetable = (
  body: StoryBody,
  today: Temporal.PlainDate,
): { readonly past: readonly Temporal.PlainDate[]; readonly next: Temporal.PlainDate } => {
  // The whole calendar is moved back a month at a time until the last meeting lies behind today.
  let back = 0
  while (Temporal.PlainDate.compare(dateIn(body, today, back), today) >= 0) back++
  const past = Array.from({ length: meetingsEach }, (_, index) =>
    dateIn(body, today, back + every * (meetingsEach - 1 - index)),
  )
  return { past, next: dateIn(body, today, back - every) }
}
