import type { NextMeeting } from '../../tree/nodes.ts'
import { findDates } from '../dates/find-dates.ts'
import { findTimes } from '../dates/find-times.ts'

/** A piece of text of the minutes with the heading that it stands under. */
export interface Passage {
  readonly heading: string | null
  readonly text: string
}

const NEXT =
  /\b(?:next|future|forthcoming|following)\s+(?:\w+\s+){0,3}?(?:meetings?|date)\b|\bdates?\s+(?:and time\s+)?of\s+(?:the\s+)?(?:next|future)\b|\bdate of meetings?\b|\bnext meeting\b/i
const HEADING =
  /\b(?:dates?|next|future)\b.*\b(?:meetings?|date)\b|\bnext meeting\b|\bmeeting dates?\b|\b(?:dates? for)\b.*\bmeetings?\b/i
const MOVED = /\b(?:move|moved|change[d]?|rearranged?|rescheduled?|postponed)\b.{0,60}\b(?:to|until)\s*$/i

/**
 * The next meeting: the date under the heading that speaks of it, else beside the words "next meeting" anywhere. A date
 * to which it was moved outranks the one it was moved from; of several, the first after this meeting.
 */
export const findNextMeeting = (passages: readonly Passage[], meeting: string | null): NextMeeting | null => {
  interface Hit {
    readonly date: string | null
    readonly printed: string
    readonly score: number
    readonly around: string
    readonly end: number
  }
  const hits: Hit[] = []
  const year = meeting ? Number(meeting.slice(0, 4)) : undefined
  for (const { heading, text } of passages) {
    const headed = heading !== null && HEADING.test(heading)
    for (const [body, inHeading] of [
      [text, false],
      [headed ? heading : '', true],
    ] as const) {
      if (body === '' || (!headed && !NEXT.test(body))) continue
      for (const found of findDates(body, year ? { defaultYear: year } : {})) {
        let date = found.date
        if (date && meeting && date <= meeting && !found.yearPrinted)
          date = findDates(`${found.printed} ${(year ?? 0) + 1}`)[0]?.date ?? null
        if (date && meeting && date <= meeting) continue
        const before = body.slice(Math.max(0, found.start - 160), found.start)
        const close = NEXT.test(before) || NEXT.test(body.slice(found.end, found.end + 30))
        if (!headed && !close) continue
        const score =
          (headed ? 2 : 0) + (close ? 1 : 0) + (date ? 1 : 0) + (MOVED.test(before) ? 3 : 0) - (inHeading ? 0.5 : 0)
        hits.push({ date, printed: found.printed, score, around: body, end: found.end })
      }
    }
  }
  const best = hits.reduce<Hit | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
  if (!best) return null
  const behind = best.around.slice(Math.max(0, best.end - 60), best.end + 60)
  const time = findTimes(behind)[0]?.time ?? null
  const place =
    /\b(?:at|in|,)\s+(?:the\s+)?(\p{Lu}[^.;]{4,80}?(?:hall|room|centre|office|offices|house|chamber|library|school|station|building|suite|zoom|teams)[^.;]{0,40})/iu.exec(
      best.around.slice(best.end),
    )
  const venue = place?.[1]?.replace(/\s+/g, ' ').trim() ?? null
  return { date: best.date, datePrinted: best.printed, start: time, venue: venue && !/^\d/.test(venue) ? venue : null }
}
