import type { Minutes } from '../../tree/nodes.ts'
import { printedDates } from '../printed-dates.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  for (const { found, item, position } of printedDates(minutes)) {
    if (found.date !== null || !found.yearPrinted) continue
    yield {
      message: `${item ? nameItem(item) : 'The heading or close'}: there is no such day as “${found.printed}”. Put the date right.`,
      at: position,
      item,
    }
  }
}

/** A date that is not in the calendar. */
export const dateImpossible = defineRule({
  id: 'date-impossible',
  severity: 'error',
  title: 'A date does not exist',
  find,
})
