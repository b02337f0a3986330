import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { clockTime, count, listed, monthNames, showDate, showDateWithDay } from '#ui/format.ts'
import { checkboxField, dateField, selectField, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { readCivilDate } from '#ui/form/civil-date.ts'
import { html, type Html } from '#ui/html.ts'
import { bankHolidayOn } from '../../bank-holidays.ts'
import type { YearRule } from '../../model/propose-year.ts'
import type { Week } from '../../model/weekday-pattern.ts'
import { paths } from '../../paths.ts'
import type { Clash } from '../../queries/find-clashes.ts'
import type { YearPlan } from '../../queries/plan-year.ts'
import { hoursFields } from '../appointment-fields.ts'
import { bodyCrumbs } from '../crumbs.ts'
import type { TypedPlan, TypedRow } from './form.ts'

export interface PlanProps {
  readonly body: Body
  readonly year: YearPlan
  readonly rule: YearRule
  readonly plan: TypedPlan
  readonly clashes: ReadonlyMap<string, readonly Clash[]>
  readonly problems: readonly Problem[]
  readonly today: Temporal.PlainDate
}

const weekNames: Readonly<Record<Week, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' }
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const monthName = (month: Temporal.PlainYearMonth): string => `${monthNames[month.month - 1] ?? ''} ${month.year}`

const ruleWords = ({ rule, year }: PlanProps): string => {
  const day = `${weekNames[rule.pattern.week]} ${dayNames[rule.pattern.weekday - 1] ?? ''}`
  const pattern = rule.meetings > 12 ? (dayNames[rule.pattern.weekday - 1] ?? '') : `the ${day} of the month`
  const from = year.patternFrom === 'past' && rule === year.start ? ', as in the past' : ''
  return `${count(rule.meetings, 'meeting')} a year on ${pattern}${from}, from ${monthName(rule.from)}${rule.avoidAugust ? ', none in August' : ''}`
}

const ruleForm = (props: PlanProps): Html => {
  const { body, rule, today } = props
  const months = Array.from({ length: 24 }, (_, i) => today.toPlainYearMonth().add({ months: i }))
  const known = months.some(month => month.equals(rule.from)) ? months : [rule.from, ...months]
  const problems: readonly Problem[] = []
  return html`<form method="get" action="${paths.plan(body.slug)}" novalidate>
    ${textField({ name: 'meetings', label: 'Meetings a year', value: String(rule.meetings), width: 3, inputmode: 'numeric', problems })}
    <div class="ma-pair">
      ${selectField({
        name: 'week',
        label: 'Week',
        value: String(rule.pattern.week),
        options: Object.entries(weekNames).map(([value, name]) => ({
          value,
          label: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
        })),
        problems,
      })}
      ${selectField({
        name: 'weekday',
        label: 'Day',
        value: String(rule.pattern.weekday),
        options: dayNames.map((label, i) => ({ value: String(i + 1), label })),
        problems,
      })}
    </div>
    ${selectField({
      name: 'from',
      label: 'From',
      value: rule.from.toString(),
      options: known.map(month => ({ value: month.toString(), label: monthName(month) })),
      problems,
    })}
    ${checkboxField({
      name: 'avoidAugust',
      label: 'August',
      options: [{ value: 'yes', label: 'No meetings in August' }],
      values: rule.avoidAugust ? ['yes'] : [],
      small: true,
      problems,
    })}
    ${button({ content: 'Propose other dates', classes: 'govuk-button--secondary' })}
  </form>`
}

const clashWords = ({ meeting, bodyName, people }: Clash): string => {
  const time = meeting.starts === null ? '' : ` at ${clockTime(meeting.starts)}`
  return `${listed(people)} ${people.length === 1 ? 'has' : 'have'} ${bodyName ?? 'another meeting'}${time} that day`
}

/** What a clerk should know of a date: it is a day off, it was moved off one, or people have another meeting. */
const remarks = ({ moved }: TypedRow, date: string | null, clashes: PlanProps['clashes']): readonly string[] => {
  if (date === null) return []
  const holiday = bankHolidayOn(date)
  const weekend = Temporal.PlainDate.from(date).dayOfWeek > 5
  return [
    ...(moved === null ? [] : [`Not the usual day: ${moved}`]),
    ...(holiday === null ? [] : [`This is a bank holiday: ${holiday}`]),
    ...(weekend ? ['This is a weekend'] : []),
    ...(clashes.get(date) ?? []).map(clashWords),
  ]
}

const dateRow = (row: TypedRow, number: number, { clashes, problems }: PlanProps): Html => {
  const reading = readCivilDate(row.typed)
  const date = reading !== null && 'date' in reading ? reading.date : null
  const said = remarks(row, date, clashes)
  return html`<li class="ma-plan__row">
    ${dateField({
      name: `date-${number}`,
      label: date === null ? `Date ${number}` : showDateWithDay(date),
      hint: html`${said.map((one, i) => [i > 0 && html`<br />`, one])}`,
      value: row.typed,
      problems,
    })}
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id="out-${number}" name="out-${number}" value="yes"${row.leftOut && html` checked`} />
        <label class="govuk-label govuk-checkboxes__label" for="out-${number}">
          Leave this date out<span class="govuk-visually-hidden"> (${date === null ? `date ${number}` : showDate(date)})</span>
        </label>
      </div>
    </div>
  </li>`
}

const noticeField = ({ body, plan, problems }: PlanProps): Html | false =>
  body.regime === 'adopted' &&
  textField({
    name: 'noticeDays',
    label: 'Clear days of notice that this body gives',
    hint: 'Working days between the day of the notice and the meeting. 5 where you leave it empty.',
    value: plan.noticeDays,
    width: 3,
    inputmode: 'numeric',
    problems,
  })

const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`

const datesForm = (props: PlanProps): Html => {
  const { body, rule, plan, problems } = props
  return html`<form method="post" action="${paths.plan(body.slug)}" novalidate>
    ${hidden('rows', plan.rows.length)} ${hidden('meetings', rule.meetings)} ${hidden('week', String(rule.pattern.week))}
    ${hidden('weekday', rule.pattern.weekday)} ${hidden('from', rule.from.toString())}
    ${rule.avoidAugust && hidden('avoidAugust', 'yes')}
    <ol class="ma-plan">
      ${plan.rows.map((row, i) => dateRow(row, i + 1, props))}
    </ol>
    <h2 class="govuk-heading-m">For all of them</h2>
    ${hoursFields({ typed: plan.hours, problems })} ${noticeField(props)}
    <div class="govuk-button-group">
      ${button({ content: 'Save these dates', name: 'do', value: 'save', preventDoubleClick: true })}
      ${button({ content: 'Check them again', name: 'do', value: 'check', classes: 'govuk-button--secondary' })}
      ${button({ content: 'Add another date', name: 'do', value: 'add', classes: 'govuk-button--secondary' })}
    </div>
  </form>`
}

/** The year planner: dates that the rule of the body gives, to be changed, left out and saved in one go. */
export const planView = (props: PlanProps): Html => {
  const { body, year, plan, problems } = props
  return html`${bodyCrumbs(body, 'Plan a year')}
    ${problemSummary({ problems, dates: plan.rows.map((_, i) => `date-${i + 1}`) })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Plan the next year</h1>
    <p class="govuk-body">${ruleWords(props)}. Bank holidays are left out.</p>
    ${details({ summary: 'Change how the dates are made', content: ruleForm(props) })}
    ${
      year.there.length > 0 &&
      html`<p class="govuk-body">There already: ${listed(year.there.map(({ date }) => showDate(date)))}.</p>`
    }
    ${
      plan.rows.length === 0
        ? html`<p class="govuk-body">No date is left to propose: every month has its meeting. Propose other dates, or add one.</p>`
        : html`<p class="govuk-body">Nobody is told until you call a meeting.</p>`
    }
    ${datesForm(props)}`
}
