import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { dateField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { count, listed, showDate } from '#ui/format.ts'
import { attributes, html, type Html } from '#ui/html.ts'
import type { FigureKind } from '../../compose/attendance-csv.ts'
import { countsInWords, shareOf, type Counts } from '../../model/attendance-figures.ts'
import type { OrganisationFigure } from '../../model/attendance-groups.ts'
import { paths } from '../../paths.ts'
import type { AttendanceFigures } from '../../queries/attendance-figures.ts'
import { attendanceBar, barKey } from './bar.ts'

/** From how many meetings in a row on an organisation is named. */
const toldFrom = 3

export interface FiguresProps {
  readonly figures: AttendanceFigures
  readonly from: string
  readonly to: string
  readonly typed: { readonly from: TypedDate; readonly to: TypedDate }
  readonly problems: readonly FieldProblem[]
}

interface FigureRow extends Counts {
  readonly head: Html
  /** What is said of it besides. */
  readonly more: string
}

const percent = (counts: Counts): string => {
  const share = shareOf(counts)
  return share === null ? '–' : `${Math.round(share * 100)}%`
}

const columns = ['Invited', 'Came', 'Substitute', 'Apologies', 'Absent', 'Not marked', 'Share'] as const

const figureTable = (
  { figures, from, to }: FiguresProps,
  given: { kind: FigureKind; title: string; first: string; rows: readonly FigureRow[] },
): Html => {
  const { kind, title, first, rows } = given
  const longest = Math.max(1, ...rows.map(({ invited }) => invited))
  const csv = `${paths.attendanceFigures(figures.body.slug)}.csv?by=${kind}&from=${from}&to=${to}`
  const row = (one: FigureRow): Html => {
    const numbers = [one.invited, one.came, one.substitutes, one.apologies, one.absent, one.unmarked, percent(one)]
    return html`<tr>
      <th scope="row">${one.head}${one.more !== '' && html`<span class="ma-figures__more">${one.more}</span>`}</th>
      <td class="ma-figures__bar">${attendanceBar(one, longest)}</td>
      ${numbers.map((number, i) => html`<td${attributes({ 'data-label': columns[i], class: number === 0 && i > 0 ? 'ma-figures__none' : null })}>${number}</td>`)}
    </tr>`
  }
  return html`<section aria-labelledby="by-${kind}">
    <h2 class="govuk-heading-m" id="by-${kind}">${title}</h2>
    <table class="ma-figures">
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col"><span class="govuk-visually-hidden">Bar</span></th>
          ${columns.map(name => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
    <p class="govuk-body"><a class="govuk-link" href="${csv}" download>Download ${title.toLowerCase()} (CSV)</a></p>
  </section>`
}

const awaySentence = ({ name, missed, lastCame, posts }: OrganisationFigure): Html => {
  const last = lastCame === null ? 'It has not come in this time.' : `It last came on ${showDate(lastCame)}.`
  const seat = posts.length === 0 ? '' : ` ${posts.length === 1 ? 'Its seat is' : 'Its seats are'} ${listed(posts)}.`
  return html`<li><strong>${name}</strong> has not come for ${count(missed, 'meeting')} in a row. ${last}${seat}</li>`
}

const away = ({ organisations }: AttendanceFigures): Html | false => {
  const long = organisations.filter(({ missed, posts }) => missed >= toldFrom && posts.length > 0)
  return (
    long.length > 0 &&
    html`<div class="ma-away" role="region" aria-labelledby="away">
      <h2 class="govuk-heading-m" id="away">Who has not come</h2>
      <ul class="govuk-list">
        ${long.map(awaySentence)}
      </ul>
    </div>`
  )
}

const period = ({ figures, typed, problems }: FiguresProps): Html =>
  html`<details class="govuk-details"${problems.length > 0 ? html` open` : ''}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Choose another time</span></summary>
    <div class="govuk-details__text">
      <form method="get" action="${paths.attendanceFigures(figures.body.slug)}" novalidate>
        ${dateField({ name: 'from', label: 'First day', problems, value: typed.from })}
        ${dateField({ name: 'to', label: 'Last day', problems, value: typed.to })}
        ${button({ content: 'Show', classes: 'govuk-button--secondary' })}
      </form>
    </div>
  </details>`

const meetingLink = (id: string, date: string): Html =>
  html`<a class="govuk-link" href="${paths.attendance(id)}">${showDate(date)}</a>`

const tables = (props: FiguresProps): Html => {
  const { meetings, seats, organisations, people } = props.figures
  const text = (content: string): Html => html`${content}`
  const times = (n: number, what: string): string => (n === 0 ? '' : `${count(n, 'time')} ${what}`)
  return html`<nav class="ma-figures-parts" aria-label="Tables">
      <a class="govuk-link" href="#by-organisation">By organisation</a>
      <a class="govuk-link" href="#by-seat">By seat</a>
      <a class="govuk-link" href="#by-person">By person</a>
      <a class="govuk-link" href="#by-meeting">By meeting</a>
    </nav>
    ${barKey}
  ${figureTable(props, {
    kind: 'organisation',
    title: 'By organisation',
    first: 'Organisation',
    rows: organisations.map(one => ({
      ...one,
      head: text(one.name),
      more: one.invited === 0 ? 'Its seat is vacant' : '',
    })),
  })}
  ${figureTable(props, {
    kind: 'seat',
    title: 'By seat',
    first: 'Seat',
    rows: seats.map(one => ({
      ...one,
      head: text(one.post),
      more: [one.organisation, one.vacant > 0 && `vacant at ${count(one.vacant, 'meeting')}`]
        .filter(Boolean)
        .join(', '),
    })),
  })}
  ${figureTable(props, {
    kind: 'person',
    title: 'By person',
    first: 'Person',
    rows: people.map(one => ({
      ...one,
      head: text(one.name),
      more: [one.organisation, times(one.asSubstitute, 'as a substitute'), times(one.inAttendance, 'in attendance')]
        .filter(Boolean)
        .join(', '),
    })),
  })}
  ${figureTable(props, {
    kind: 'meeting',
    title: 'By meeting',
    first: 'Meeting',
    rows: meetings.map(one => ({
      ...one,
      head: meetingLink(one.id, one.date),
      more: one.inAttendance === 0 ? '' : `${one.inAttendance} in attendance`,
    })),
  })}`
}

/** Who comes and who does not, over a time. */
export const figuresView = (props: FiguresProps): Html => {
  const { figures, from, to, problems } = props
  const { body, meetings, notTaken, total } = figures
  const latest = meetings.at(-1)
  return html`${breadcrumbs({
    items: [{ content: body.shortName ?? body.name, href: `/bodies/${body.slug}` }, { content: 'Attendance' }],
  })}
    ${problemSummary({ problems, dates: ['from', 'to'] })}
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">${body.name}</span>
      Who comes to meetings
    </h1>
    <p class="govuk-body-l">
      ${showDate(from)} to ${showDate(to)}:
      ${meetings.length === 0 ? 'no attendance was taken.' : `${count(meetings.length, 'meeting')}. ${countsInWords(total)}.`}
    </p>
    ${
      latest !== undefined &&
      meetings.length > 1 &&
      html`<p class="govuk-body">The latest, on ${meetingLink(latest.id, latest.date)}: ${countsInWords(latest)}.</p>`
    }
    ${
      notTaken.length > 0 &&
      html`<p class="govuk-body">
        Nobody noted who came on ${notTaken.map(({ id, date }, i) => [i > 0 && ', ', meetingLink(id, date)])}.
      </p>`
    }
    ${away(figures)} ${period(props)} ${meetings.length > 0 && tables(props)}`
}
