import type { CivilDate, Due } from '../../tree/nodes.ts'
import { findDates } from '../dates/find-dates.ts'

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const PHRASES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|at|for|to|until|in|during)\\s+(?:the\\s+)?((?:next|following|subsequent)\\s+(?:(?:sbp|board|group|panel|committee|partnership|council|full council|strategic group)\\s+)?meeting)\\b`,
    'i',
  ),
  /\b(?:at|to|for)\s+(?:a\s+)?((?:next)\s+(?:\w+\s+)?meeting)\b/i,
  new RegExp(
    `\\b(?:by|before|at|for|to|until|in|during)\\s+(?:the\\s+)?((?:${MONTHS})(?:\\s+\\d{4})?\\s+(?:\\w+\\s+)?meeting)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:by|before)\\s+(?:the\\s+)?(end\\s+of\\s+(?:the\\s+(?:month|year|week|quarter|financial year)|(?:${MONTHS})(?:\\s+\\d{4})?))\\b`,
    'i',
  ),
  /\b(?:by|before)\s+(?:the\s+)?(end of the (?:month|year|week|quarter|financial year))\b/i,
  new RegExp(`\\b(?:by|before|in|during)\\s+((?:early\\s+|late\\s+|mid[- ])?(?:${MONTHS})(?:\\s+\\d{4})?)\\b`, 'i'),
  /\b((?:before|after|by)\s+(?:easter|christmas|summer))\b/i,
]

/** Every phrase holds one of these. */
const TIME = new RegExp(`meeting|end\\s+of|easter|christmas|summer|${MONTHS}`, 'i')

/** Day of the month that ends a month named with a year: "end of March 2018" → 2018-03-31. */
const endOf = (printed: string, meeting: CivilDate | null): CivilDate | null => {
  if (!/^end of (?:the )?month$/i.test(printed) || !meeting) return null
  const [year, month] = meeting.split('-').map(Number)
  if (!year || !month) return null
  const last =
    [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
      month - 1
    ] ?? 31
  return `${meeting.slice(0, 8)}${last}`
}

/**
 * When something is due: a date with "by", "before" or "on", else a meeting, a month or a season. Phrases that bind
 * nobody ("as soon as possible", "in due course") are none.
 */
export const findDue = (text: string, meeting: CivilDate | null, nextMeeting: CivilDate | null): Due | null => {
  const year = meeting ? Number(meeting.slice(0, 4)) : undefined
  for (const found of findDates(text, year ? { defaultYear: year } : {})) {
    const before = text.slice(Math.max(0, found.start - 26), found.start)
    if (!/\b(?:by|before|on|until|due|deadline(?: of)?|no later than|for)\s+(?:the\s+)?$|\bdue\s*:?\s*$/i.test(before))
      continue
    const date =
      found.date && meeting && found.date < meeting && !found.yearPrinted
        ? `${Number(found.date.slice(0, 4)) + 1}${found.date.slice(4)}`
        : found.date
    if (date && meeting && date < meeting) continue
    return { printed: found.printed, date }
  }
  if (!TIME.test(text)) return null
  for (const phrase of PHRASES) {
    const m = phrase.exec(text)
    if (!m?.[1]) continue
    const printed = m[1].replace(/\s+/g, ' ')
    return {
      printed,
      date: /meeting$/i.test(printed) && /^next/i.test(printed) ? nextMeeting : endOf(printed, meeting),
    }
  }
  return null
}
