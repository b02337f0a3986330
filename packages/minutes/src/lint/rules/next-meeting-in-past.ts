import type { Minutes } from '../../tree/nodes.ts'
import { isNextMeeting } from '../business.ts'
import { defineRule, type Finding } from '../rule.ts'
import { sayDate } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const { date } = minutes.meeting
  const next = minutes.nextMeeting?.date ?? null
  if (date === null || next === null || next > date) return
  const item = minutes.items.find(isNextMeeting) ?? null
  yield {
    message: `The next meeting is given as ${sayDate(next)}, which is not after this one (${sayDate(date)}). Check the year.`,
    at: item?.position ?? minutes.closing[0]?.position ?? minutes.position,
    item,
  }
}

/** A next meeting that is not after this one. */
export const nextMeetingInPast = defineRule({
  id: 'next-meeting-in-past',
  severity: 'warning',
  title: 'The next meeting is not after this one',
  find,
})
