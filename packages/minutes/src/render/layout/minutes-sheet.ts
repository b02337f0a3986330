import type { Item, Minutes, NextMeeting } from '../../tree/nodes.ts'
import { attendanceParts } from './attendance-parts.ts'
import { blockParts } from './block-parts.ts'
import { factsPart } from './facts-part.ts'
import { longDate } from '../../tree/long-date.ts'
import { heading, plainEntry, type Part, type Sheet } from './sheet.ts'

const DEEPEST_HEADING = 6

const dateOf = (meeting: { readonly date: string | null; readonly datePrinted: string | null }): string | null =>
  meeting.datePrinted ?? (meeting.date === null ? null : longDate(meeting.date))

const titleOf = ({ body, title, meeting }: Minutes): string => {
  const date = meeting.date === null ? meeting.datePrinted : longDate(meeting.date)
  if (body === null) return title ?? (date === null ? 'Minutes' : `Minutes of ${date}`)
  return date === null ? `${body}: minutes` : `${body}: minutes of ${date}`
}

const timeOf = ({ start, end }: Minutes['meeting']): string | null =>
  start !== null && end !== null ? `${start} to ${end}` : (start ?? (end === null ? null : `until ${end}`))

const approvalOf = (previous: Minutes['previousMinutes']): string | null => {
  if (previous === null) return null
  const which = previous.date === null ? 'Those of the last meeting' : `Those of ${longDate(previous.date)}`
  return previous.approved ? `${which}, approved` : `${which}, not yet approved`
}

const itemHeading = (item: Item): string => [item.number, item.title].filter(Boolean).join('  ')

const itemParts = (items: readonly Item[]): readonly Part[] => {
  let above = 1
  return items.flatMap(item => {
    const text = itemHeading(item)
    const blocks = blockParts(item.blocks)
    if (text === '') return blocks
    above = Math.max(2, Math.min(item.level + 1, above + 1, DEEPEST_HEADING))
    return [heading(above, text), ...blocks]
  })
}

const nextMeetingParts = (next: NextMeeting | null): readonly Part[] => {
  if (next === null) return []
  const facts = [dateOf(next), next.start, next.venue].filter(value => value !== null && value !== '')
  const text = facts.length > 0 ? facts.join(', ') : 'Not yet fixed'
  return [heading(2, 'Next meeting'), { part: 'passage', entries: [plainEntry(text)] }]
}

/** Minutes as laid out: who met, where and when; attendance; the business; the next meeting; how it closed. */
export const minutesSheet = (minutes: Minutes): Sheet => {
  const title = titleOf(minutes)
  const parts: readonly Part[] = [
    heading(1, title),
    ...factsPart('Meeting', [
      ['Date', dateOf(minutes.meeting)],
      ['Time', timeOf(minutes.meeting)],
      ['Venue', minutes.meeting.venue],
      ['Earlier minutes', approvalOf(minutes.previousMinutes)],
    ]),
    ...blockParts(minutes.preamble),
    ...attendanceParts(minutes.attendance),
    ...itemParts(minutes.items),
    ...nextMeetingParts(minutes.nextMeeting),
    ...(minutes.closing.length > 0 ? [heading(2, 'Close'), ...blockParts(minutes.closing)] : []),
  ]
  return { title, parts }
}
