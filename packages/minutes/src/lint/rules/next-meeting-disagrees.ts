import type { Minutes } from '../../tree/nodes.ts'
import { nextMeetingMentions } from '../next-meeting.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, nameItemInside, sayDate } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const mentions = nextMeetingMentions(minutes)
  const first = mentions[0]
  // What a list of the meetings to come adds is no disagreement, so one common date is enough.
  const wanted = minutes.nextMeeting?.date ?? first?.dates[0] ?? null
  if (wanted === null) return
  const seen = new Set<string>()
  for (const { passage, dates } of mentions) {
    const said = dates[0]
    if (said === undefined || dates.includes(wanted) || seen.has(said)) continue
    const listed = mentions.some(
      other => other.dates.length > 1 && other.dates.includes(said) && other.dates.includes(wanted),
    )
    if (listed) continue
    seen.add(said)
    const elsewhere =
      minutes.nextMeeting?.date === wanted || !first ? 'elsewhere' : `in ${nameItemInside(first.passage.item)}`
    yield {
      message:
        `${passage.item ? nameItem(passage.item) : 'The close of the minutes'}: the next meeting is on ${sayDate(said)} here ` +
        `and on ${sayDate(wanted)} ${elsewhere}. Keep one date.`,
      at: passage.position,
      item: passage.item,
    }
  }
}

/** Dates of the next meeting that disagree within the minutes. */
export const nextMeetingDisagrees = defineRule({
  id: 'next-meeting-disagrees',
  severity: 'warning',
  title: 'Two dates are given for the next meeting',
  find,
})
