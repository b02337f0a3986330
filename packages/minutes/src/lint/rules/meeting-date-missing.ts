import { defineRule, type Finding } from '../rule.ts'
import type { Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const { date, datePrinted } = minutes.meeting
  // A printed date that is no date is the business of the rule on impossible dates.
  if (date !== null || datePrinted !== null) return
  yield {
    message:
      'The date of the meeting was not found. Put it in the heading, with the year: “Minutes of the meeting held on 7 May 2024”.',
    at: minutes.position,
  }
}

/** Minutes that do not say when the meeting was. */
export const meetingDateMissing = defineRule({
  id: 'meeting-date-missing',
  severity: 'error',
  title: 'The date of the meeting is missing',
  find,
})
