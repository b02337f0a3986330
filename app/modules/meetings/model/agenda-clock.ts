import type { AgendaItem } from './agenda-item.ts'

const minutesOfDay = 24 * 60

const minutesOf = (time: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(time)
  return hour * 60 + minute
}

const timeOf = (minutes: number): string => {
  const within = minutes % minutesOfDay
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** An item with its number on the agenda, and when it begins by the clock. */
export interface TimedItem {
  readonly item: AgendaItem
  /** "7", as printed. */
  readonly number: string
  /** "14:10"; null where the meeting has no time, or the item is given none: then nobody knows when it begins. */
  readonly at: string | null
}

export interface Timetable {
  readonly items: readonly TimedItem[]
  /** Minutes allowed in all. */
  readonly total: number
  /** Minutes from start to end of the meeting; null where one of them is not set. */
  readonly length: number | null
  /** Minutes by which the items are longer than the meeting; 0 where they fit. */
  readonly over: number
}

/** Minutes from start to end. A meeting that ends before it starts goes on past midnight. */
const lengthOf = (starts: string | null, ends: string | null): number | null =>
  starts === null || ends === null ? null : (minutesOf(ends) - minutesOf(starts) + minutesOfDay) % minutesOfDay

/**
 * Numbers the items that are on the agenda and runs the clock over them. What was put off or withdrawn after the agenda
 * went out keeps its number, so that the others keep theirs, but takes no time.
 */
export const timetable = (
  items: readonly AgendaItem[],
  meeting: { readonly starts: string | null; readonly ends: string | null; readonly agendaPublishedAt: string | null },
): Timetable => {
  const shown = items.filter(({ state }) => state === 'open' || meeting.agendaPublishedAt !== null)
  let total = 0
  const numbered = shown.map((item, i): TimedItem => {
    const timed = item.state === 'open' && item.minutesAllowed !== null
    const at = meeting.starts !== null && timed ? timeOf(minutesOf(meeting.starts) + total) : null
    if (item.state === 'open') total += item.minutesAllowed ?? 0
    return { item, number: String(i + 1), at }
  })
  const length = lengthOf(meeting.starts, meeting.ends)
  return { items: numbered, total, length, over: length === null ? 0 : Math.max(0, total - length) }
}
