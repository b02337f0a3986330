import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import type { Proposal, YearRule } from '../../model/propose-year.ts'
import { readPattern } from '../../model/weekday-pattern.ts'
import type { PlannedRow } from '../../commands/plan-meetings.ts'
import { readDate, readHours, sentDate, typedDate, type TypedAppointment } from '../appointment-fields.ts'

/** One date of the list, as it was typed. */
export interface TypedRow {
  readonly typed: TypedDate
  readonly leftOut: boolean
  /** Why the date is not the day of the pattern. */
  readonly moved: string | null
}

/** The list of dates as it was typed, with what holds for all of them. */
export interface TypedPlan {
  readonly rows: readonly TypedRow[]
  readonly hours: Omit<TypedAppointment, 'date'>
  readonly noticeDays: string
}

const mostRows = 60

const whole = (text: string | undefined, least: number, most: number): number | null => {
  const value = /^\d{1,3}$/.test(text ?? '') ? Number(text) : -1
  return value >= least && value <= most ? value : null
}

/** The rule that an address asks for; what is missing or cannot be is as the rule that the page begins with. */
export const askedRule = (ask: (name: string) => string | undefined, start: YearRule): YearRule => {
  const from = ask('from') ?? ''
  return {
    meetings: whole(ask('meetings'), 1, 52) ?? start.meetings,
    pattern: readPattern(`${ask('week') ?? ''}-${ask('weekday') ?? ''}`) ?? start.pattern,
    from: /^\d{4}-(0[1-9]|1[0-2])$/.test(from) ? Temporal.PlainYearMonth.from(from) : start.from,
    // A box that is not ticked is not sent: only an address that asks for something says that it is not.
    avoidAugust: ask('meetings') === undefined ? start.avoidAugust : ask('avoidAugust') === 'yes',
  }
}

export const rowOf = ({ date, moved }: Proposal): TypedRow => ({
  typed: typedDate(date.toString()),
  leftOut: false,
  moved: moved?.because ?? null,
})

const emptyRow: TypedRow = { typed: typedDate(null), leftOut: false, moved: null }

/** The list as it was sent; with an empty row at its end where one more is asked for. */
export const sentPlan = (form: Form): TypedPlan => {
  const count = whole(form.text('rows'), 0, mostRows) ?? 0
  const rows = Array.from({ length: count }, (_, i): TypedRow => ({
    typed: sentDate(form, `date-${i + 1}`),
    leftOut: form.text(`out-${i + 1}`) === 'yes',
    moved: null,
  }))
  return {
    rows: form.text('do') === 'add' && count < mostRows ? [...rows, emptyRow] : rows,
    hours: { starts: form.text('starts'), ends: form.text('ends'), venue: form.text('venue') },
    noticeDays: form.text('noticeDays'),
  }
}

/** What was typed as dates, or what is wrong with it. Rows that are left out are not looked at. */
export const readPlan = (
  plan: TypedPlan,
): {
  readonly rows: readonly PlannedRow[]
  readonly noticeDays: number | null
  readonly problems: readonly Problem[]
} => {
  const { hours, problems: wrongHours } = readHours(plan.hours)
  const problems: Problem[] = []
  const rows: PlannedRow[] = []
  plan.rows.forEach(({ typed, leftOut }, i) => {
    if (leftOut) return
    const read = readDate(typed, { field: `date-${i + 1}`, missing: 'Enter a date, or leave it out' })
    problems.push(...read.problems)
    rows.push({ row: i + 1, date: read.date, ...hours })
  })
  problems.push(...wrongHours)
  const days = plan.noticeDays.trim()
  if (days !== '' && !/^\d{1,3}$/.test(days))
    problems.push({ field: 'noticeDays', message: 'Enter the days of notice as a number' })
  return { rows, noticeDays: days === '' ? null : Number(days), problems }
}
