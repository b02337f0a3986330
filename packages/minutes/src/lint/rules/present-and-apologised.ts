import { defineRule, type Finding } from '../rule.ts'
import { cameTo, plainName } from '../people.ts'
import type { Attendee, Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const came = new Map<string, Attendee>()
  for (const attendee of minutes.attendance) if (cameTo(attendee)) came.set(plainName(attendee.name), attendee)
  for (const attendee of minutes.attendance) {
    if (cameTo(attendee) || !attendee.name.includes(' ') || !came.has(plainName(attendee.name))) continue
    const said = attendee.status === 'apologies' ? 'among the apologies' : 'as absent'
    yield {
      message: `${attendee.name} is listed as present and ${said}. Keep one of the two.`,
      at: attendee.position,
    }
  }
}

/** A person both present and apologised. */
export const presentAndApologised = defineRule({
  id: 'present-and-apologised',
  severity: 'error',
  title: 'A person is both present and apologised',
  find,
})
