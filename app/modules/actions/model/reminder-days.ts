import { isWorkingDay, lastNoticeDay } from '#modules/meetings/index.ts'
import type { ChasePolicy } from './chase-policy.ts'

/** When before a meeting a reminder goes out. */
export type Moment = 'before-papers' | 'papers' | 'before-meeting'

export interface ReminderDay {
  readonly moment: Moment
  /** A working day, "2026-06-04". */
  readonly day: string
}

/** Nobody is written to on a weekend or a bank holiday: the working day before it is early enough. */
const workingDayUpTo = (date: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(date) ? date : workingDayUpTo(date.subtract({ days: 1 }))

/** The day on which the papers of a meeting are due. */
export const papersDay = (policy: ChasePolicy, meeting: string): string =>
  lastNoticeDay(Temporal.PlainDate.from(meeting), policy.papersDays).toString()

/** The days on which owners are reminded before a meeting of this date, in order; of two on one day the later moment stays. */
export const reminderDays = (policy: ChasePolicy, meeting: string): readonly ReminderDay[] => {
  if (!policy.on) return []
  const date = Temporal.PlainDate.from(meeting)
  const papers = Temporal.PlainDate.from(papersDay(policy, meeting))
  const all = [
    {
      moment: 'before-papers',
      on: policy.beforePapers === null ? null : papers.subtract({ days: policy.beforePapers }),
    },
    { moment: 'papers', on: policy.onPapers ? papers : null },
    {
      moment: 'before-meeting',
      on: policy.beforeMeeting === null ? null : date.subtract({ days: policy.beforeMeeting }),
    },
  ] as const
  const days = all.flatMap(({ moment, on }) => (on === null ? [] : [{ moment, day: workingDayUpTo(on).toString() }]))
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return sorted.filter(({ day }, at) => sorted[at + 1]?.day !== day)
}

/**
 * The reminder that is due today: the latest whose day has come, so that a machine that was off sends one and not three.
 * None on a day that is no working day, nor once the meeting is over.
 */
export const reminderDue = (policy: ChasePolicy, meeting: string, today: Temporal.PlainDate): ReminderDay | null => {
  const day = today.toString()
  if (!isWorkingDay(today) || day > meeting) return null
  return reminderDays(policy, meeting).findLast(one => one.day <= day) ?? null
}
