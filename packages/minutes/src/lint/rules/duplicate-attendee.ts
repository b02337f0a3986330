import { defineRule, type Finding } from '../rule.ts'
import { cameTo, plainName } from '../people.ts'
import type { Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const seen = new Set<string>()
  for (const attendee of minutes.attendance) {
    // A family name alone may well stand twice: two councillors of one family.
    if (!attendee.name.includes(' ')) continue
    const key = `${cameTo(attendee)} ${plainName(attendee.name)}`
    if (seen.has(key)) {
      yield {
        message: `${attendee.name} is listed twice. Take one line out, or tell the two people apart.`,
        at: attendee.position,
      }
    }
    seen.add(key)
  }
}

/** The same person twice in one list. */
export const duplicateAttendee = defineRule({
  id: 'duplicate-attendee',
  severity: 'warning',
  title: 'A person is listed twice',
  find,
})
