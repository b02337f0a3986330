/** Puts the attendance that was taken into a text of minutes, in place of the list that stands there. */
import type { Item, Minutes } from '#minutes'
import { attendanceText, type Attended } from '#modules/meetings/index.ts'
import { apologiesSentence } from './first-text.ts'

const isHeading = (line: string): boolean =>
  /^\W*(members |also |those )?(present|in attendance|attendance|attendees|apolog(y|ies)|absent|not present)\b[^|.]{0,40}$/i.test(
    line.trim(),
  )
const isBlank = (line: string): boolean => line.trim() === ''
const isTable = (line: string): boolean => line.trim().startsWith('|')
const isRule = (line: string): boolean => /^[|\s:-]+$/.test(line)

/** Lines of a text from one to before another, both from 0. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where the head of the minutes ends: before the first item. */
const headEnd = (lines: readonly string[], items: readonly Item[]): number => {
  const [first] = items
  return first === undefined ? lines.length : first.position.start.line - 1
}

/** The list of people with its headings; an empty stretch, where it belongs, if there is none. */
const listIn = (lines: readonly string[], { items, attendance }: Minutes): Stretch => {
  const end = headEnd(lines, items)
  const named = attendance.map(({ position }) => position).filter(({ start }) => start.line <= end)
  const heading = lines.findIndex((line, place) => place < end && isHeading(line))
  const starts = [...named.map(({ start }) => start.line - 1), ...(heading < 0 ? [] : [heading])]
  if (starts.length === 0) return { from: end, to: end }
  let from = Math.min(...starts)
  let to = Math.max(from, ...named.map(position => position.end.line - 1)) + 1
  const belongs = (line: string | undefined): boolean =>
    line !== undefined && (isBlank(line) || isHeading(line) || isTable(line))
  while (from > 0 && belongs(lines[from - 1]) && !isBlank(lines[from - 1] ?? '')) from--
  while (to < end && belongs(lines[to])) to++
  return { from, to }
}

/** What stands among the people and is none of them: kept, below the list. */
const otherLines = (lines: readonly string[], { from, to }: Stretch, { attendance }: Minutes): readonly string[] => {
  const named = new Set(
    attendance.flatMap(({ position: { start, end } }) =>
      Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line - 1 + i),
    ),
  )
  return lines.slice(from, to).filter((line, i) => {
    if (named.has(from + i) || isBlank(line) || isHeading(line) || isRule(line)) return false
    return !(isTable(line) && isRule(lines[from + i + 1] ?? ''))
  })
}

const begun = 'Apologies were received from '

/** The sentence that a first text has below its item of apologies says who has apologised now. */
const withApologies = (text: string, attended: readonly Attended[]): string =>
  text
    .split('\n')
    .flatMap(line => (line.startsWith(begun) ? [apologiesSentence(attended) ?? 'No apologies were received.'] : [line]))
    .join('\n')

/**
 * The text with the list of those who came, as it was taken, in place of its own. Everything else stays as it is.
 * @param minutes - what the text was read to
 */
export const withPeople = (text: string, minutes: Minutes, attended: readonly Attended[]): string => {
  const lines = text.split('\n')
  const list = listIn(lines, minutes)
  const rest = otherLines(lines, list, minutes)
  const before = lines.slice(0, list.from)
  const gap = before.length === 0 || isBlank(before.at(-1) ?? '') ? [] : ['']
  const head = [...before, ...gap, ...attendanceText(attended).trimEnd().split('\n'), '']
  const others = rest.length === 0 ? [] : [...rest, '']
  return withApologies([...head, ...others, ...lines.slice(list.to)].join('\n'), attended)
}
