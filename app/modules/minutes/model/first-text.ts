import { printedTime, showDateWithDay } from '#kernel/date-words.ts'
import type { Body } from '#modules/bodies/index.ts'
import { attendanceText, type Attended, type Meeting } from '#modules/meetings/index.ts'
import type { AgendaLine } from './agenda-line.ts'
import { printedNumber } from './numbering.ts'

export interface FirstTextOf {
  readonly body: Pick<Body, 'name' | 'numbering'>
  readonly meeting: Pick<Meeting, 'date' | 'starts' | 'venue'>
  readonly attendance: readonly Attended[]
  readonly agenda: readonly AgendaLine[]
  /** The number of the first minute. */
  readonly first: number
  /** The meeting that comes next, where one is planned. */
  readonly next: Pick<Meeting, 'date' | 'starts' | 'venue'> | null
}

/** What a meeting without an agenda has all the same. */
const usual: readonly Pick<AgendaLine, 'title' | 'kind'>[] = [
  { title: 'Apologies for absence', kind: 'apologies' },
  { title: 'Minutes of the previous meeting', kind: 'minutes' },
  { title: 'Matters arising', kind: 'matters-arising' },
  { title: 'Any other business', kind: 'other-business' },
  { title: 'Date of the next meeting', kind: 'next-meeting' },
]

const when = ({ date, starts, venue }: FirstTextOf['meeting'], before: string): string =>
  `${before} ${starts === null ? '' : `at ${printedTime(starts)} `}on ${showDateWithDay(date)}${venue === null ? '' : ` in ${venue}`}`

const named = ({ title, name }: Attended): string => (title === null ? name : `${title} ${name}`)

/** Who came; where nobody is noted as present, the place to type them. */
const people = (attendance: readonly Attended[]): readonly string[] => [
  ...(attendance.some(({ status }) => status === 'present') ? [] : ['Present:', '', '']),
  attendanceText(attendance),
]

/** "Apologies were received from Tom Ashworth and Priya Nair."; null where nobody has apologised. */
export const apologiesSentence = (attendance: readonly Attended[]): string | null => {
  const names = attendance.filter(({ status }) => status === 'apologies').map(named)
  if (names.length === 0) return null
  const last = names.at(-1) ?? ''
  return `Apologies were received from ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}.`
}

const opening = (kind: string, { attendance, next }: FirstTextOf): string | null => {
  if (kind === 'apologies') return apologiesSentence(attendance)
  return kind === 'next-meeting' && next !== null ? `${when(next, 'The next meeting will be held')}.` : null
}

/**
 * What the clerk finds in the box on opening it: the body, the day, who came, and the items of the agenda as headings with
 * their numbers. It is text like any other: the reader reads it back.
 */
export const firstText = (of: FirstTextOf): string => {
  const { body, meeting, attendance, agenda, first } = of
  const items = (agenda.length > 0 ? agenda : usual).flatMap(({ title, kind }, index) => {
    const text = opening(kind, of)
    const heading = `${printedNumber(first + index, body.numbering, meeting.date)}  ${title}`
    return [heading, '', ...(text === null ? [''] : [text, ''])]
  })
  return [
    body.name.toUpperCase(),
    '',
    when(meeting, 'Minutes of the meeting held'),
    '',
    ...people(attendance),
    ...items,
    'The meeting ended at ',
    '',
  ].join('\n')
}
