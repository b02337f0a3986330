import type { Meeting } from '../../tree/nodes.ts'
import { findDates } from '../dates/find-dates.ts'
import { findTimes, timeRange } from '../dates/find-times.ts'
import type { Line } from '../line.ts'
import { isCapitals } from '../items/heading-look.ts'
import { titleCase } from './body.ts'

const PLACE =
  /\b(?:hall|room|centre|center|office|offices|house|chamber|suite|library|school|church|station|headquarters|hq|college|hotel|zoom|teams|online|virtual(?:ly)?|building|club|court|floor|street|road|avenue|square|conference|via|remote)\b/i

/** Characters of a line that may tell the day of the meeting; a paragraph that is longer says no more of it further on. */
const TELLING = 2000

/** What the line says for or against each of its dates being the day of the meeting. */
const scoreLine = (line: Line, index: number): number => {
  const text = line.text.slice(0, TELLING).toLowerCase()
  let score = 3 - index * 0.08
  if (/\b(?:held|meeting|minutes|notes|proceedings|date)\b/.test(text)) score += 2
  if (/\b(?:previous|last|next|approved|agenda item|item \d|printed|issued|published|deadline|version)\b/.test(text))
    score -= 3
  if (/\bagenda\b/.test(text) && !/minutes/.test(text)) score -= 1.5
  return score
}

const isLabelled = (line: Line, start: number): boolean =>
  /\bdate\s*:?\s*$/i.test(line.text.slice(Math.max(0, start - 20), start))

interface FoundDay {
  readonly date: string | null
  readonly printed: string
  readonly line: Line | null
  readonly rest: string
}

const findDay = (lines: readonly Line[], title: string | null): FoundDay | null => {
  let best: (FoundDay & { score: number }) | null = null
  const offer = (found: FoundDay, score: number): void => {
    if (!best || score > best.score) best = { ...found, score }
  }
  lines.slice(0, 60).forEach((line, index) => {
    const next = lines[index + 1]
    const own = line.text.slice(0, TELLING)
    const joined =
      next && !line.row && own.length < 140 && next.gap === 0 ? `${own} ${next.text.slice(0, TELLING)}` : own
    const said = scoreLine(line, index)
    for (const found of findDates(joined)) {
      if (found.start >= line.text.length) continue
      if (!found.date && !found.weekday) continue
      const numeric = /^\d{1,2}[./-]\d/.test(found.printed)
      offer(
        { date: found.date, printed: found.printed, line, rest: joined.slice(found.end) },
        said +
          (isLabelled(line, found.start) ? 1 : 0) +
          (found.weekday ? 0.6 : 0) +
          (found.date ? 0.5 : -1) -
          (numeric ? 0.8 : 0),
      )
    }
  })
  if (title)
    for (const found of findDates(title)) offer({ date: found.date, printed: found.printed, line: null, rest: '' }, 0.5)
  return best
}

const PLACE_AFTER =
  /^[\s,.:–—-]*(?:at\s+)?(?:(?:commencing|starting|beginning)\s+)?(?:at\s+|from\s+)?[\d.:]*\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours)?[\s,.–—-]*(?:(?:in|at|,)\s+(?:the\s+)?)?/i

const tidyPlace = (text: string): string | null => {
  const cut = text
    .replace(/\s+/g, ' ')
    .replace(/\s*View directions.*$/i, '')
    .replace(/^[\s,.:;–—-]+|[\s,.:;–—-]+$/g, '')
    .replace(/\s+(?:at|on|from)\s*(?:[\d.:]+\s*(?:am|pm|a\.m\.?|p\.m\.?)?.*)?$/i, '')
    .trim()
  if (cut.length < 4 || cut.length > 160) return null
  return isCapitals(cut) ? titleCase(cut) : cut
}

const findVenue = (lines: readonly Line[], day: FoundDay | null): string | null => {
  const head = lines.slice(0, 40)
  for (const line of head) {
    const label = /^(?:venue|place|location|held at|meeting place)\s*:?\s+(\S.*)$/i.exec(
      line.segments.length > 1 ? line.segments.map(s => s.text).join('  ') : line.text,
    )
    if (label?.[1]) return tidyPlace(label[1])
  }
  for (const line of head) {
    const held = /\bheld\s+(?:in|at)\s+(?:the\s+)?(.+?)(?:\s+(?:on|at)\s+(?:\w+day\b|the\s+\d|\d).*)?$/i.exec(line.text)
    if (held?.[1] && PLACE.test(held[1]) && !/^\d/.test(held[1])) return tidyPlace(held[1])
  }
  if (!day?.line) return null
  const behind = day.rest.replace(PLACE_AFTER, '')
  if (PLACE.test(behind) && behind.length < 140) return tidyPlace(behind)
  const at = head.indexOf(day.line)
  for (const line of head.slice(at + 1, at + 4)) {
    const inPlace = /^(?:(?:at\s+)?[\d.:]+\s*(?:am|pm|a\.m\.?|p\.m\.?)[,\s]*)?(?:(?:in|at)\s+(?:the\s+)?)?(.+)$/i.exec(
      line.text,
    )
    if (
      inPlace?.[1] &&
      PLACE.test(inPlace[1]) &&
      line.text.length < 140 &&
      !/[:]$/.test(line.text) &&
      line.segments.length <= 2 &&
      /^(?:in|at|\d|\p{Lu})/u.test(line.text) &&
      !/\bpresent\b/i.test(line.text)
    )
      return tidyPlace(inPlace[1])
  }
  return null
}

const END =
  /\b(?:meeting|session|business)\b[^.]{0,60}?\b(?:ended|closed|finished|concluded|close|adjourned|terminated|rose)\b|\b(?:closed|ended|finished|concluded)\s+(?:the meeting\s+)?at\b|\bclose of meeting\b|\bmeeting (?:to a )?close/i

/** Date, times and place of the meeting: from the head of the minutes, and the closing time from their foot. */
export const findMeeting = (head: readonly Line[], foot: readonly Line[], title: string | null): Meeting => {
  const day = findDay(head, title)
  const at = day?.line ? head.indexOf(day.line) : 0
  let start: string | null = null
  let end: string | null = null
  const near = [
    ...head.slice(Math.max(0, at - 1), at + 4),
    ...head.slice(0, 40).filter(l => day?.date && l !== day.line && findDates(l.text).some(d => d.date === day.date)),
    ...head.slice(0, 30).filter(l => /^(?:time|start|commenced|meeting (?:start|commenc))/i.test(l.text)),
  ]
  for (const line of near) {
    if (start || /apolog|arriv|left the/i.test(line.text)) break
    const range = timeRange(line.text)
    if (range.start) {
      start = range.start
      end = range.end
    } else {
      const time = findTimes(line.text)[0]
      if (time?.time) start = time.time
    }
  }
  for (const line of foot) {
    if (!END.test(line.text)) continue
    const times = findTimes(line.text)
    const last = times.at(-1)
    if (last?.time) end = last.time
  }
  return { date: day?.date ?? null, datePrinted: day?.printed ?? null, start, end, venue: findVenue(head, day) }
}
