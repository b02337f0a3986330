import type { AccessRegime } from '#modules/bodies/index.ts'
import { bankHolidayOn } from '../bank-holidays.ts'

/** Clear days of notice that the law asks of a statutory body in England: Local Government Act 1972, sections 100A and 100B. */
const statutoryDays = 5

/** True for Monday to Friday but bank holidays of England and Wales. */
export const isWorkingDay = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek <= 5 && bankHolidayOn(date.toString()) === null

/**
 * Working days between the day on which the notice goes out and the day of the meeting, neither counted.
 * @returns 0 where the meeting is on that day, before it or on the next
 */
export const clearDays = (published: Temporal.PlainDate, meeting: Temporal.PlainDate): number => {
  let count = 0
  for (let day = published.add({ days: 1 }); Temporal.PlainDate.compare(day, meeting) < 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) count++
  }
  return count
}

/** The last working day on which a notice may go out, so that there are this many clear days before the meeting. */
export const lastNoticeDay = (meeting: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let day = meeting.subtract({ days: 1 })
  for (let left = days; left > 0 || !isWorkingDay(day); day = day.subtract({ days: 1 })) {
    if (isWorkingDay(day)) left--
  }
  return day
}

/** How many clear days of notice a body owes, and whether by law or by its own rule. */
export interface NoticeDuty {
  readonly days: number
  readonly by: 'law' | 'rule'
}

/**
 * What the access regime asks for.
 * @param own - days that a body which has adopted the rules gives; the statutory number where it has not said
 * @returns null for a private body, which owes no notice
 */
export const noticeDuty = (regime: AccessRegime, own: number | null): NoticeDuty | null => {
  if (regime === 'private') return null
  return regime === 'statutory' ? { days: statutoryDays, by: 'law' } : { days: own ?? statutoryDays, by: 'rule' }
}

/** How a notice stands that goes out on a day. */
export interface NoticeStanding extends NoticeDuty {
  readonly lastDay: Temporal.PlainDate
  /** Clear days that there are if it goes out on the day. */
  readonly clear: number
  readonly late: boolean
}

/** Whether a notice of a meeting is in time; null where none is owed. */
export const noticeStanding = (
  duty: NoticeDuty | null,
  published: Temporal.PlainDate,
  meeting: Temporal.PlainDate,
): NoticeStanding | null => {
  if (duty === null) return null
  const clear = clearDays(published, meeting)
  return { ...duty, lastDay: lastNoticeDay(meeting, duty.days), clear, late: clear < duty.days }
}
