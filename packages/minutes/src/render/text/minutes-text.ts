import type { Item, Meeting, Minutes, NextMeeting } from '../../tree/nodes.ts'
import { renderAttendance, sectionHeading } from './attendance.ts'
import { renderBlocks } from './blocks.ts'
import { escaperOf, escapeValue, keepEdges } from './escape.ts'
import { FIRST_LINE, ITEM_RULES, LABEL, NO_HEADING, NOT_GIVEN, SECTION } from './grammar.ts'

const line = (label: string, value: string | null): readonly string[] =>
  value === null ? [] : [`${label}: ${escapeValue(value)}`]

const meetingLines = (meeting: Meeting): readonly string[] => [
  ...line(LABEL.date, meeting.date),
  ...line(LABEL.datePrinted, meeting.datePrinted),
  ...line(LABEL.start, meeting.start),
  ...line(LABEL.end, meeting.end),
  ...line(LABEL.venue, meeting.venue),
]

const nextMeetingLines = (next: NextMeeting | null): readonly string[] => {
  if (next === null) return []
  const lines = [
    ...line(LABEL.nextDate, next.date),
    ...line(LABEL.nextPrinted, next.datePrinted),
    ...line(LABEL.nextStart, next.start),
    ...line(LABEL.nextVenue, next.venue),
  ]
  return lines.length > 0 ? lines : [`${LABEL.nextMeeting}: ${NOT_GIVEN}`]
}

const previousMinutesLines = (previous: Minutes['previousMinutes']): readonly string[] => {
  if (previous === null) return []
  const label = previous.approved ? LABEL.approved : LABEL.notApproved
  if (previous.date === null) return [`${label}: ${NOT_GIVEN}`]
  return previous.date === NOT_GIVEN ? [`${label}: \\z${NOT_GIVEN}`] : line(label, previous.date)
}

/** Every dot that could be taken for the one behind the number is escaped. */
const guardDots = (text: string): string => text.replace(/\.(?= |$)/g, '\\.')
const escapeHeading = escaperOf('')
const headingStart = (text: string): string => (/^[|>]/.test(text) ? `\\${text}` : text)

/** "180. Resilience Update"; "180." without title; "Resilience Update" without number. */
const headingText = ({ number, title }: Item): string => {
  if (number === null && title === null) return NO_HEADING
  if (number === null) {
    const text = guardDots(keepEdges(escapeHeading(title ?? '')))
    return headingStart(text === NO_HEADING ? `\\z${text}` : text)
  }
  const numbered = `${headingStart(guardDots(keepEdges(escapeHeading(number))))}.`
  return title === null ? numbered : `${numbered} ${keepEdges(escapeHeading(title))}`
}

/** The sign tells the level; a level that has no sign of its own is written behind the last one. */
const ruleOf = (level: number, width: number): string => {
  const sign = ITEM_RULES[level - 1]
  return sign === undefined ? `${'+'.repeat(width)} ${level}` : sign.repeat(width)
}

const itemParts = (item: Item): readonly string[] => {
  const heading = headingText(item)
  const width = Math.max(3, Math.min(heading.length, 80))
  return [`${heading}\n${ruleOf(item.level, width)}`, ...filled(renderBlocks(item.blocks))]
}

const filled = (text: string): readonly string[] => (text === '' ? [] : [text])

/**
 * Minutes as text: pleasant to read, and read back by `parse/rendered` to the same tree. Decisions, actions and report
 * references are not printed apart: they are found again in the blocks.
 */
export const minutesText = (minutes: Minutes): string => {
  const header = [
    ...line(LABEL.body, minutes.body),
    ...line(LABEL.title, minutes.title),
    ...meetingLines(minutes.meeting),
    ...previousMinutesLines(minutes.previousMinutes),
    ...nextMeetingLines(minutes.nextMeeting),
  ].join('\n')
  const parts = [
    FIRST_LINE,
    ...filled(header),
    ...(minutes.preamble.length > 0 ? [sectionHeading(SECTION.preamble), renderBlocks(minutes.preamble)] : []),
    ...renderAttendance(minutes.attendance),
    ...minutes.items.flatMap(itemParts),
    ...(minutes.closing.length > 0 ? [sectionHeading(SECTION.closing), renderBlocks(minutes.closing)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
