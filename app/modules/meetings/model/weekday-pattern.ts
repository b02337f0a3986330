/** Which week of a month. */
export type Week = 1 | 2 | 3 | 4 | 'last'

/** "Third Thursday": a day of every month. */
export interface WeekdayPattern {
  readonly week: Week
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
}

export const weeks: readonly Week[] = [1, 2, 3, 4, 'last']

/** The day of a month that a pattern means. Every month has one. */
export const dayInMonth = ({ week, weekday }: WeekdayPattern, month: Temporal.PlainYearMonth): Temporal.PlainDate => {
  if (week === 'last') {
    const last = month.toPlainDate({ day: month.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
  }
  const first = month.toPlainDate({ day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (week - 1) * 7 })
}

/** The most frequent of some values, the first of those that are equally frequent; null where there is none. */
const mostFrequent = <T>(values: readonly T[]): { readonly value: T; readonly times: number } | null => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: { value: T; times: number } | null = null
  for (const [value, times] of counts) if (best === null || times > best.times) best = { value, times }
  return best
}

/**
 * The pattern that past meetings keep to, more often than not.
 * @param dates - of past meetings, the latest first, which count alike
 * @returns null where they keep to none, or are fewer than two
 */
export const patternOf = (dates: readonly Temporal.PlainDate[]): WeekdayPattern | null => {
  const weekday = mostFrequent(dates.map(({ dayOfWeek }) => dayOfWeek))
  if (weekday === null || weekday.times < 2 || weekday.times * 2 <= dates.length) return null
  const same = dates.filter(({ dayOfWeek }) => dayOfWeek === weekday.value)
  const keeping = (week: Week): number =>
    same.filter(date => dayInMonth({ week, weekday: weekday.value }, date.toPlainYearMonth()).equals(date)).length
  const week = weeks.reduce((best, one) => (keeping(one) > keeping(best) ? one : best))
  return keeping(week) < 2 ? null : { week, weekday: weekday.value }
}

/** As it is kept and sent in forms: "3-4" for the third Thursday. */
export const printPattern = ({ week, weekday }: WeekdayPattern): string => `${week}-${weekday}`

/** Null for anything else. */
export const readPattern = (text: string): WeekdayPattern | null => {
  const [, week = '', weekday = ''] = /^([1-4]|last)-([1-7])$/.exec(text) ?? []
  const known = weeks.find(one => String(one) === week)
  return known === undefined ? null : { week: known, weekday: Number(weekday) }
}
