import { defineRule, type Finding } from '../rule.ts'
import { cameTo } from '../people.ts'
import type { Minutes } from '../../tree/nodes.ts'

function* find(minutes: Minutes): Generator<Finding> {
  if (minutes.attendance.some(cameTo)) return
  yield {
    message:
      minutes.attendance.length === 0
        ? 'No list of who was present was found. Add one under a “Present” heading, with each person’s agency.'
        : 'Apologies are listed and nobody is listed as present. Add who was there under a “Present” heading.',
    at: minutes.position,
  }
}

/** Minutes that do not say who was there. */
export const attendanceMissing = defineRule({
  id: 'attendance-missing',
  severity: 'warning',
  title: 'Nobody is listed as present',
  find,
})
