import { defineRule, type Finding } from '../rule.ts'
import type { Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const { start, end } = minutes.meeting
  // A meeting of the evening may end after midnight.
  if (start === null || end === null || end > start || (start >= '17:00' && end <= '04:00')) return
  yield {
    message: `The meeting is said to start at ${start} and to end at ${end}. Check both, and whether am and pm are right.`,
    at: minutes.closing[0]?.position ?? minutes.position,
  }
}

/** A closing time that is not after the start. */
export const meetingEndsBeforeStart = defineRule({
  id: 'meeting-ends-before-start',
  severity: 'error',
  title: 'The meeting ends before it starts',
  find,
})
