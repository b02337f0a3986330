import type { Minutes } from '../../tree/nodes.ts'
import { vagueDue } from '../due-words.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  for (const item of minutes.items) {
    for (const action of item.actions) {
      const vague = action.marker === 'explicit' && action.status !== 'closed' ? vagueDue(action) : null
      if (vague === null) continue
      yield {
        message: `${nameItem(item)}: an action is due “${vague}”, which nobody can be held to. Give a date, or a meeting.`,
        at: action.position,
        item,
      }
    }
  }
}

/** A due date that is no date. */
export const dueVague = defineRule({ id: 'due-vague', severity: 'note', title: 'A due date is vague', find })
