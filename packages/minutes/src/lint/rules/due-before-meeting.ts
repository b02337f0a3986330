import type { Minutes } from '../../tree/nodes.ts'
import { dayDue } from '../due-words.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, sayDate, shorten } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const { date } = minutes.meeting
  if (date === null) return
  for (const item of minutes.items) {
    for (const action of item.actions) {
      const due = dayDue(action)
      // A task that is carried on, or only reported as done, may well be past its date.
      if (due === null || due >= date || action.status !== 'new' || action.marker !== 'explicit') continue
      yield {
        message: `${nameItem(item)}: “${shorten(action.text, 60)}” is due on ${sayDate(due)}, before the meeting (${sayDate(date)}). Check the date and the year.`,
        at: action.position,
        item,
      }
    }
  }
}

/** A new action that is due before the meeting that gave it. */
export const dueBeforeMeeting = defineRule({
  id: 'due-before-meeting',
  severity: 'warning',
  title: 'An action is due before the meeting',
  find,
})
