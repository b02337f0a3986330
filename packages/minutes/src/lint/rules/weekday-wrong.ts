import type { Minutes } from '../../tree/nodes.ts'
import { hasWrongWeekday } from '../dates.ts'
import { printedDates, type PrintedDate } from '../printed-dates.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, sayDate } from '../words.ts'

const placeOf = ({ place, item }: PrintedDate): string => {
  if (place === 'header' || place === 'preamble') return 'The heading'
  if (place === 'closing') return 'The close of the minutes'
  return nameItem(item)
}

function* find(minutes: Minutes): Generator<Finding> {
  const meeting = minutes.meeting.date
  const seen = new Set<string>()
  for (const date of printedDates(minutes)) {
    const { found, item } = date
    if (!hasWrongWeekday(found, meeting)) continue
    const key = `${item?.number ?? item?.title ?? date.place} ${found.printed}`
    if (seen.has(key)) continue
    seen.add(key)
    const truth =
      found.date === null
        ? `falls on no ${found.weekday} in the year of the meeting, the one before or the one after`
        : `is no ${found.weekday}: the calendar has ${sayDate(found.date)}`
    yield {
      message: `${placeOf(date)}: “${found.printed}” ${truth}. Put the day or the date right.`,
      at: date.position,
      item,
    }
  }
}

/** A date whose weekday is wrong. */
export const weekdayWrong = defineRule({
  id: 'weekday-wrong',
  severity: 'error',
  title: 'A date has the wrong day of the week',
  find,
})
