import type { TimeOfDay } from '../../tree/nodes.ts'

/** A time of day in running text. */
export interface FoundTime {
  /** Offsets into the text; `end` is just after the last character. */
  readonly start: number
  readonly end: number
  readonly printed: string
  /** Null where there is no such time ("25:00 hrs"). */
  readonly time: TimeOfDay | null
}

type Half = 'am' | 'pm' | 'noon' | 'midnight' | 'clock'

const HALF =
  '(?<half>[ap]m\\b|[ap]\\.[^\\S\\n]?m\\b\\.?|noon\\b|midday\\b|midnight\\b|h(?:ou)?rs\\b(?![^\\S\\n]{1,2}(?:of|per|a|in)\\b))'
const WITH_HALF = new RegExp(
  `(?<![\\d£$.:,/]|\\p{L})(?:(?<hour>\\d{1,2})(?:[^\\S\\n]?[.:;][^\\S\\n]?(?<minute>\\d{2}))?|(?<hundreds>\\d{4}))\\s{0,3}${HALF}`,
  'giu',
)
const NAMED = /(?<![\p{L}\d])(?:noon|midday|midnight)(?!\p{L})/giu
// Without am or pm: with a colon, or with a dot after a word that leads to a time.
const COLON = /(?<![\d£$.:,/]|\p{L})(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:%]|[^\S\n]?[ap]\.?m)/giu
const DOTTED =
  /(?<=\b(?:at|time|from|commenced|started|start|ended|closed|finished)[^\S\n]{0,3}:?[^\S\n]{0,3})(?<hour>\d{1,2})\.(?<minute>[0-5][05])(?![\d%.]|[^\S\n]?(?:[ap]\.?m|per|m\b))/giu
const DOTTED_RANGE =
  /(?<![\d£$.:,/]|\p{L})(?<hour>\d{1,2})\.(?<minute>[0-5][05])[^\S\n]{0,2}[-–—][^\S\n]{0,2}(?<toHour>\d{1,2})\.(?<toMinute>[0-5][05])(?![\d%.])/giu

const JOIN = '(?:[-–—]|to|until|till)'
const OPEN_START = new RegExp(
  `(?<![\\d£$.:,/]|\\p{L})(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?[^\\S\\n]{0,2}${JOIN}\\s{0,2}$`,
  'iu',
)
const OPEN_END =
  /^(?<joint>[^\S\n]{0,2}(?:[-–—]|to|until|till)\s{0,2})(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})(?![\d%])|(?=[^\S\n]*(?:$|[\n,;)]|\.(?!\d))))/iu
/** As far as a range may look back for its start. */
const LOOK_BACK = 16

const minutesOf = (hour: number, minute: number): number | null =>
  hour > 23 || minute > 59 ? null : hour * 60 + minute

const toTime = (minutes: number | null): TimeOfDay | null =>
  minutes === null
    ? null
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const readHalf = (printed: string): Half => {
  const letters = printed.toLowerCase().replace(/[^a-z]/g, '')
  if (letters === 'am' || letters === 'pm' || letters === 'midnight') return letters
  return letters.startsWith('h') ? 'clock' : 'noon'
}

const apply = (half: Half, hour: number, minute: number): number | null => {
  if (hour > 12 || half === 'clock') return minutesOf(hour, minute)
  const ofTwelve = hour % 12
  if (half === 'noon') return minutesOf(hour === 12 ? 12 : hour < 8 ? hour + 12 : hour, minute)
  if (half === 'midnight') return minutesOf(ofTwelve, minute)
  return minutesOf(half === 'pm' ? ofTwelve + 12 : ofTwelve, minute)
}

interface Reading {
  readonly start: number
  readonly end: number
  readonly minutes: number | null
}

/** "4" in "4-6pm": in the same half of the day where that leaves it before the end, else in the other. */
const startOfRange = (text: string, end: Reading): Reading | null => {
  const from = Math.max(0, end.start - LOOK_BACK)
  const match = OPEN_START.exec(text.slice(from, end.start))
  const groups = match?.groups
  if (!match || !groups || end.minutes === null) return null
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'] ?? 0)]
  const choices = hour > 12 ? [minutesOf(hour, minute)] : [apply('pm', hour, minute), apply('am', hour, minute)]
  const minutes = choices.find(choice => choice !== null && choice < (end.minutes ?? 0))
  if (minutes === undefined || hour === 0) return null
  const start = from + match.index
  const length = groups['minute'] === undefined ? (groups['hour'] ?? '').length : (groups['hour'] ?? '').length + 3
  return { start, end: start + length, minutes }
}

/** "12.30" in "10am – 12.30": the first such time after the start. */
const endOfRange = (text: string, start: Reading): Reading | null => {
  const match = OPEN_END.exec(text.slice(start.end, start.end + LOOK_BACK))
  const groups = match?.groups
  if (!match || !groups || start.minutes === null) return null
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'] ?? 0)]
  const choices = hour > 12 ? [minutesOf(hour, minute)] : [apply('am', hour, minute), apply('pm', hour, minute)]
  const minutes = choices.find(choice => choice !== null && choice > (start.minutes ?? 0))
  if (minutes === undefined) return null
  const at = start.end + (groups['joint'] ?? '').length
  return { start: at, end: start.end + match[0].length, minutes }
}

const readTimes = (text: string): Reading[] => {
  const found: Reading[] = []
  for (const match of text.matchAll(WITH_HALF)) {
    const groups = match.groups ?? {}
    const half = readHalf(groups['half'] ?? '')
    const hundreds = groups['hundreds']
    // "24 hours" is a length of time.
    if (half === 'clock' && hundreds === undefined && groups['minute'] === undefined) continue
    if (hundreds !== undefined && half !== 'clock' && Number(hundreds) < 100) continue
    const hour = Number(hundreds?.slice(0, 2) ?? groups['hour'])
    const minute = Number(hundreds?.slice(2) ?? groups['minute'] ?? 0)
    const reading = { start: match.index, end: match.index + match[0].length, minutes: apply(half, hour, minute) }
    const before = startOfRange(text, reading)
    const after = endOfRange(text, reading)
    found.push(...(before ? [before] : []), reading, ...(after ? [after] : []))
  }
  for (const match of text.matchAll(NAMED)) {
    const minutes = match[0].toLowerCase() === 'midnight' ? 0 : 720
    const reading = { start: match.index, end: match.index + match[0].length, minutes }
    const before = startOfRange(text, reading)
    found.push(...(before ? [before] : []), reading)
  }
  for (const pattern of [COLON, DOTTED]) {
    for (const match of text.matchAll(pattern)) {
      const minutes = minutesOf(Number(match.groups?.['hour']), Number(match.groups?.['minute']))
      if (minutes === null) continue
      found.push({ start: match.index, end: match.index + match[0].length, minutes })
    }
  }
  for (const match of text.matchAll(DOTTED_RANGE)) found.push(...readDottedRange(match))
  return found
}

/** "10.00 – 12.00" without am or pm is a span of time only where it fits into a working day. */
const readDottedRange = (match: RegExpExecArray): Reading[] => {
  const groups = match.groups ?? {}
  const start = minutesOf(Number(groups['hour']), Number(groups['minute']))
  const end = minutesOf(Number(groups['toHour']), Number(groups['toMinute']))
  if (start === null || end === null || start < 7 * 60 || end <= start || end > 22 * 60) return []
  const [first, second] = [`${groups['hour']}.${groups['minute']}`, `${groups['toHour']}.${groups['toMinute']}`]
  const stop = match.index + match[0].length
  return [
    { start: match.index, end: match.index + first.length, minutes: start },
    { start: stop - second.length, end: stop, minutes: end },
  ]
}

/** Finds the times of day in a text, in order and without overlap: "10.00 am", "12 noon", "1400 hrs", "4-6pm" (two). */
export const findTimes = (text: string): FoundTime[] => {
  if (!/\d|noon|midday|midnight/i.test(text)) return []
  const found = readTimes(text).sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundTime[] = []
  for (const { start, end, minutes } of found) {
    if (start < (kept.at(-1)?.end ?? 0)) continue
    kept.push({ start, end, printed: text.slice(start, end).replace(/\s+/g, ' '), time: toTime(minutes) })
  }
  return kept
}

const JOINS = new RegExp(`^[\\s,]{0,3}(?:${JOIN}|and)[\\s]{0,3}$`, 'iu')

/** The start and end that a text such as "from 2pm to 4pm" names; a lone time is a start. */
export const timeRange = (text: string): { start: TimeOfDay | null; end: TimeOfDay | null } => {
  const times = findTimes(text)
  for (const [place, time] of times.entries()) {
    const next = times[place + 1]
    if (next && JOINS.test(text.slice(time.end, next.start))) return { start: time.time, end: next.time }
  }
  return { start: times[0]?.time ?? null, end: null }
}
