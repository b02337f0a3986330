import type { Minutes } from '../../tree/nodes.ts'
import { hasOwner } from '../owners.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, shorten } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  for (const item of minutes.items) {
    for (const action of item.actions) {
      if (action.marker !== 'explicit' || action.status === 'closed' || hasOwner(action)) continue
      yield {
        message: `${nameItem(item)}: nobody is named to do “${shorten(action.text)}”. Name an owner.`,
        at: action.position,
        item,
      }
    }
  }
}

/** An action that is set out as one and has no owner. */
export const actionWithoutOwner = defineRule({
  id: 'action-without-owner',
  severity: 'warning',
  title: 'An action has no owner',
  find,
})
