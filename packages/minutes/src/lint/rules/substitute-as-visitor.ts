import { defineRule, type Finding } from '../rule.ts'
import type { Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  for (const attendee of minutes.attendance) {
    if (attendee.substituteFor === null || attendee.status !== 'in attendance') continue
    yield {
      message:
        `${attendee.name} came in the place of ${attendee.substituteFor} and is listed as a visitor. ` +
        'A substitute sits as a member: list them as present.',
      at: attendee.position,
    }
  }
}

/** Someone who came in a member's place, listed among the visitors. */
export const substituteAsVisitor = defineRule({
  id: 'substitute-as-visitor',
  severity: 'warning',
  title: 'A substitute is listed as a visitor',
  find,
})
