import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { count, showDateWithDay } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { fullName, isAnswered, type AttendanceRow } from '../../model/attendance.ts'
import { paths } from '../../paths.ts'
import type { AttendanceSheet } from '../../queries/attendance-sheet.ts'
import { otherView, placeView } from './place-view.ts'

export interface AttendanceProps {
  readonly sheet: AttendanceSheet
  /** True for whoever may change it now. */
  readonly editable: boolean
  /** Why nothing can be changed, for whoever otherwise might. */
  readonly closed: string | null
  /** The visitor holds a seat for which they may still answer. */
  readonly ownSeat: boolean
  readonly problems: readonly FieldProblem[]
  /** What has just happened, for those who hear the page. */
  readonly said: string
}

const quorumStrip = ({ quorum, places }: AttendanceSheet): Html => {
  const asked = places.filter(({ seat, row, substitute }) => seat.holder ?? row ?? substitute)
  const marked = asked.filter(isAnswered).length
  const state = !quorum.ruled ? 'none' : quorum.met ? 'met' : 'short'
  return html`<div class="ma-att__quorum ma-att__quorum--${state}" id="quorum">
    <p class="ma-att__verdict">
      <strong>${quorum.ruled ? (quorum.met ? 'Quorate.' : 'Not quorate yet.') : ''}</strong> ${quorum.words}
    </p>
    <p class="ma-att__progress">${marked} of ${count(asked.length, 'seat')} marked</p>
  </div>`
}

const chairName = (row: AttendanceRow | undefined): string => (row === undefined ? '' : fullName(row))

const chairPanel = ({ sheet, editable }: AttendanceProps): Html | false => {
  const present = sheet.rows.filter(({ status }) => status === 'present')
  const chair = sheet.rows.find(row => row.chair)
  const place = sheet.places.find(({ seat }) => seat.office === 'chair')
  const isAway = place?.row?.status === 'apologies' || place?.row?.status === 'absent'
  if (!editable)
    return chair !== undefined && html`<p class="govuk-body">In the chair: <strong>${chairName(chair)}</strong>.</p>`
  if (present.length === 0) return false
  const question = chair === undefined && isAway ? 'The chair is not here. Who took the chair?' : 'Who is in the chair?'
  const form = html`<form method="post" action="${paths.attendance(sheet.meeting.id)}/chair" class="ma-att__chair-form" data-mark>
    <input type="hidden" name="was" value="${chair?.id}" />
    <label class="govuk-label govuk-label--s" for="chair">${question}</label>
    <div class="ma-att__chair-row">
      <select class="govuk-select" id="chair" name="chair">
        <option value="">Nobody yet</option>
        ${present.map(row => html`<option value="${row.id}"${row.chair ? html` selected` : ''}>${fullName(row)}</option>`)}
      </select>
      ${button({ content: 'Save', classes: 'govuk-button--secondary', id: 'chair-save' })}
    </div>
  </form>`
  return chair === undefined && (isAway || place === undefined)
    ? html`<div class="ma-att__chair ma-att__chair--open" id="chair-panel">${form}</div>`
    : html`<details class="govuk-details ma-att__chair" id="chair-panel">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">In the chair: ${chair === undefined ? 'nobody yet' : chairName(chair)}</span>
        </summary>
        <div class="govuk-details__text">${form}</div>
      </details>`
}

const restForm = ({ places, meeting }: AttendanceSheet): Html | false => {
  const held = places.filter(({ seat }) => seat.holder !== null)
  const open = held.filter(place => !isAnswered(place)).length
  if (open === 0 || open === held.length) return false
  return html`<form method="post" action="${paths.attendance(meeting.id)}/rest" data-mark>
    ${button({
      content: `Mark the ${count(open, 'other', 'others')} absent`,
      classes: 'govuk-button--secondary',
      id: 'rest-absent',
    })}
  </form>`
}

const others = ({ sheet, editable }: AttendanceProps): Html =>
  html`<h2 class="govuk-heading-m ma-att__heading" id="others">In attendance</h2>
    ${
      sheet.others.length === 0
        ? html`<p class="govuk-body">Nobody without a seat is noted.</p>`
        : html`<ul class="ma-att__list">
            ${sheet.others.map(row => otherView(sheet, row, editable))}
          </ul>`
    }
    ${
      editable &&
      button({ content: 'Add somebody', href: paths.attendees(sheet.meeting.id), classes: 'govuk-button--secondary' })
    }`

/** What changes with every tap: the script puts the new one in the place of the old. */
const living = (props: AttendanceProps): Html => {
  const { sheet, editable, problems, said } = props
  return html`<div data-attendance data-said="${said}">
    ${problemSummary({ problems })} ${quorumStrip(sheet)} ${chairPanel(props)}
    <h2 class="govuk-heading-m ma-att__heading">Seats</h2>
    ${
      sheet.places.length === 0
        ? html`<p class="govuk-body">This body had no seats on the day of the meeting.</p>`
        : html`<ul class="ma-att__list">
            ${sheet.places.map(place => placeView(sheet, place, editable))}
          </ul>`
    }
    ${editable && restForm(sheet)} ${others(props)}
  </div>`
}

/** Who is here: for the clerk at the door, with a phone in one hand. */
export const attendanceView = (props: AttendanceProps): Html => {
  const { sheet, editable, closed, ownSeat } = props
  const { meeting, body } = sheet
  return html`${breadcrumbs({
    items: [
      { content: body.shortName ?? body.name, href: `/bodies/${body.slug}` },
      { content: 'Meeting', href: paths.meeting(meeting.id) },
      { content: 'Attendance' },
    ],
  })}
    <h1 class="govuk-heading-l ma-att__title">
      <span class="govuk-caption-l">${body.name}, ${showDateWithDay(meeting.date)}</span>
      ${editable ? 'Who is here?' : 'Who came'}
    </h1>
    ${closed !== null && html`<div class="govuk-inset-text">${closed}</div>`}
    ${
      ownSeat &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.ownApologies(meeting.id)}">You cannot come? Send your apologies</a>
      </p>`
    }
    <p class="ma-att__said" role="status" data-attendance-status></p>
    <p class="ma-att__find" data-attendance-find hidden>
      <label class="govuk-label" for="find">Find a name</label>
      <input class="govuk-input" id="find" type="search" autocomplete="off" spellcheck="false" />
    </p>
    ${living(props)}
    <p class="govuk-body"><a class="govuk-link" href="${paths.minutes(meeting.id)}">Minutes of this meeting</a></p>
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.attendanceFigures(body.slug)}">Attendance over the year</a>
    </p>`
}
