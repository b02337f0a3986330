import type { Minutes } from '../../tree/nodes.ts'
import { dayDue, vagueDue } from '../due-words.ts'
import { defineRule, type Finding } from '../rule.ts'
import { listWords, nameItem, shorten } from '../words.ts'

/** More than this many, and the remark is on the minutes, not on each action. */
const MOST_SINGLE = 3

function* find(minutes: Minutes): Generator<Finding> {
  const owed = minutes.items.flatMap(item =>
    item.actions
      .filter(({ marker, status }) => marker === 'explicit' && status !== 'closed')
      .map(action => ({ item, action })),
  )
  const open = owed.filter(({ action }) => action.due === null && vagueDue(action) === null && dayDue(action) === null)
  const first = open[0]
  if (!first) return
  if (open.length > MOST_SINGLE) {
    const items = listWords([...new Set(open.map(({ item }) => nameItem(item)))], 12)
    const part =
      open.length === owed.length
        ? `None of the ${owed.length} actions has`
        : `${open.length} of ${owed.length} actions have no`
    yield {
      message: `${part}${open.length === owed.length ? ' a' : ''} date to be done by (${items}). Give each one, even “next meeting”.`,
      at: first.action.position,
      item: first.item,
    }
    return
  }
  for (const { item, action } of open) {
    yield {
      message: `${nameItem(item)}: “${shorten(action.text)}” has no date to be done by. Give one, even “next meeting”.`,
      at: action.position,
      item,
    }
  }
}

/** An action without a date to be done by. */
export const dueMissing = defineRule({ id: 'due-missing', severity: 'note', title: 'An action has no due date', find })
