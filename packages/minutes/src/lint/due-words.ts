import { findDates } from '../parse/dates/find-dates.ts'
import type { Action, CivilDate } from '../tree/nodes.ts'

const WHOLE =
  /^\W*(?:as soon as (?:possible|practicable|practical)|a\.?s\.?a\.?p\.?|in due course|shortly|soon|when (?:possible|available|convenient|time allows)|in the (?:near )?future|at (?:some|a later) (?:point|date|stage)|t\.?b\.?[ac]\.?|ongoing|on-going|later)\W*$/i
const WITHIN =
  /\b(?:as soon as (?:possible|practicable)|a\.?s\.?a\.?p\b|in due course|in the near future|when time allows)/i
const LEADS_TO_DATE = /\b(?:by|before|no later than|due(?: on| by)?)\s*:?\s*(?:the\s+)?$/i
/** As far as the words that lead to a date may stand before it. */
const LEAD = 24

/** The words by which an action puts itself off to no day, "as soon as possible"; null where it has a date or none. */
export const vagueDue = ({ due, text }: Action): string | null => {
  if (due === null) return WITHIN.exec(text)?.[0] ?? null
  return due.date === null && WHOLE.test(due.printed) ? due.printed : null
}

/** The day that an action names to be done by, in its due date or its words; null where it names none with a year. */
export const dayDue = ({ due, text }: Action): CivilDate | null => {
  if (due?.date) return due.date
  const printed = findDates(due?.printed ?? '').find(({ yearPrinted }) => yearPrinted)
  if (printed) return printed.date
  const found = findDates(text).find(
    ({ start, yearPrinted }) => yearPrinted && LEADS_TO_DATE.test(text.slice(Math.max(0, start - LEAD), start)),
  )
  return found?.date ?? null
}
