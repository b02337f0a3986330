import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { summaryList, type SummaryRow } from '#ui/components/summary-list.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { count, listed, showDate, showDateWithDay, showInstant } from '#ui/format.ts'
import type { FrameLink } from '#ui/layout.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import { appointmentInWords, timesInWords } from '../../model/appointment.ts'
import type { MeetingChange } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { MeetingAct } from '../../policy.ts'
import type { MeetingInFull } from '../../queries/describe-meeting.ts'
import { meetingCrumbs } from '../crumbs.ts'
import { stateTag } from '../state-tag.ts'

export interface MeetingProps {
  readonly full: MeetingInFull
  readonly today: string
  /** What this person can do with the meeting now. */
  readonly acts: readonly MeetingAct[]
  readonly mayEditAgenda: boolean
  /** Files that it was taken in from. */
  readonly files: readonly FrameLink[]
  /** What was done just now: a kind of change. */
  readonly done: string
}

const changeWords = ({ kind, before, after, byName, at, reason }: MeetingChange): Html => {
  const what: Content = {
    planned: `Planned for ${appointmentInWords(after)}`,
    called: 'Called',
    moved: `Changed from ${appointmentInWords(before)} to ${appointmentInWords(after)}`,
    cancelled: 'Cancelled',
    adjourned: 'Adjourned',
    held: 'Marked as held',
    inquorate: 'Marked as inquorate',
  }[kind]
  return html`<li>
    ${what}<br /><span class="ma-quiet">${showInstant(at)}, ${byName}${reason !== null && html`. Reason: ${reason}`}</span>
  </li>`
}

/** "was 8 March 2026": the dates that a meeting was to be on before. */
const oldDates = ({ changes, meeting }: MeetingInFull): readonly string[] => [
  ...new Set(
    changes
      .filter(({ kind, before }) => kind === 'moved' && before.date !== meeting.date)
      .map(({ before }) => showDate(before.date)),
  ),
]

const noticeText = ({ notice, noticeOf, meeting }: MeetingInFull): string | null => {
  if (notice === null || meeting.state === 'cancelled') return null
  const days = count(notice.days, 'clear day')
  const clear = notice.clear === 0 ? 'no clear day' : count(notice.clear, 'clear day')
  if (meeting.calledAt !== null) {
    return `${noticeOf === 'change' ? 'Change told' : 'Given'} with ${clear} (${days} needed)`
  }
  return `${days} needed: send it out by ${showDateWithDay(notice.lastDay.toString())}`
}

const facts = (full: MeetingInFull): Html => {
  const { meeting, continues, continuedBy } = full
  const was = oldDates(full)
  const row = (key: string, value: Content | null): SummaryRow[] =>
    value === null || value === '' ? [] : [{ key: { content: key }, value: { content: value } }]
  const linked = (other: { readonly id: string; readonly date: string } | null): Html | null =>
    other && html`<a class="govuk-link" href="${paths.meeting(other.id)}">the meeting of ${showDate(other.date)}</a>`
  return summaryList({
    rows: [
      ...row(
        'Date',
        html`${showDateWithDay(meeting.date)}${was.length > 0 && html`<br /><span class="ma-quiet">was ${listed(was)}</span>`}`,
      ),
      ...row('Time', timesInWords(meeting) || 'Not set'),
      ...row('Place', meeting.venue ?? 'Not set'),
      ...row('State', stateTag(meeting.state)),
      ...row('Notice', noticeText(full)),
      ...row('Continues', linked(continues)),
      ...row('Continued by', linked(continuedBy)),
    ],
  })
}

const warnings = ({ full, today }: MeetingProps): readonly Html[] => {
  const { notice, meeting, changes } = full
  if (notice === null || !notice.late || meeting.date < today || !['planned', 'called'].includes(meeting.state))
    return []
  if (meeting.calledAt === null) {
    return [
      warningText({
        content: `A notice that goes out now is late: ${count(notice.days, 'clear day is', 'clear days are')} needed, and there are ${notice.clear}.`,
      }),
    ]
  }
  if (full.noticeOf === 'change') {
    return [
      warningText({
        content: `Everybody was told of the change late: ${count(notice.days, 'clear day is', 'clear days are')} needed, and there were ${notice.clear}.`,
      }),
    ]
  }
  const urgency = changes.findLast(({ kind }) => kind === 'called')?.reason ?? null
  return [
    urgency === null
      ? warningText({ content: 'The notice was late, and no reason of urgency is recorded.' })
      : insetText({ content: `The notice was late. Why it could not wait: ${urgency}` }),
  ]
}

const markForm = ({ full }: MeetingProps, as: 'held' | 'inquorate', look: string): Html =>
  html`<form method="post" action="${paths.mark(full.meeting.id)}">
    <input type="hidden" name="version" value="${full.meeting.version}" /><input type="hidden" name="as" value="${as}" />
    ${button({ content: as === 'held' ? 'Mark as held' : 'Mark as inquorate', classes: look, preventDoubleClick: true })}
  </form>`

/** The one thing to do next. */
const mainButton = (props: MeetingProps): Html | false => {
  const { full, acts, today, mayEditAgenda } = props
  const { meeting, hasAgenda } = full
  const can = (act: MeetingAct): boolean => acts.includes(act)
  if (mayEditAgenda && meeting.state === 'planned' && meeting.date >= today && !hasAgenda) {
    return button({ content: 'Make the agenda', href: paths.agenda(meeting.id) })
  }
  if (can('call')) return button({ content: 'Call the meeting', href: paths.call(meeting.id) })
  if (can('hold') && meeting.state !== 'inquorate') return markForm(props, 'held', '')
  if (meeting.state === 'called') return button({ content: 'See the agenda', href: paths.agenda(meeting.id) })
  return (
    ['held', 'inquorate'].includes(meeting.state) &&
    button({ content: 'Go to the minutes', href: paths.minutes(meeting.id) })
  )
}

/** What is open is gone through while the meeting is held, and until its minutes are approved. */
const walkButton = ({ full: { meeting }, today, mayEditAgenda }: MeetingProps): Html | false =>
  mayEditAgenda &&
  meeting.date <= today &&
  ['called', 'held'].includes(meeting.state) &&
  button({ content: 'Go through matters arising', href: paths.walk(meeting.id), classes: 'govuk-button--secondary' })

/** Who came is noted before the minutes are written, which begin with it. */
const attendanceButton = ({ full: { meeting }, today, mayEditAgenda }: MeetingProps): Html | false =>
  mayEditAgenda &&
  meeting.date <= today &&
  ['called', 'held', 'inquorate'].includes(meeting.state) &&
  button({ content: 'Note who came', href: paths.attendance(meeting.id), classes: 'govuk-button--secondary' })

/** Before the day of a meeting that was called its report is made, to go out with the agenda. */
const arisingButton = ({ full: { meeting }, today, mayEditAgenda }: MeetingProps): Html | false =>
  mayEditAgenda &&
  meeting.date > today &&
  meeting.state === 'called' &&
  button({
    content: 'Matters Arising report',
    href: paths.mattersArising(meeting.id),
    classes: 'govuk-button--secondary',
  })

const link = (href: string, text: string): Html => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`

const otherActs = (props: MeetingProps): Html | false => {
  const { full, acts } = props
  const { meeting } = full
  const can = (act: MeetingAct): boolean => acts.includes(act)
  const links = [
    can('call') && link(paths.call(meeting.id), 'Call the meeting'),
    can('move') && link(paths.move(meeting.id), 'Change the date, time or place'),
    can('adjourn') && link(paths.adjourn(meeting.id), 'Adjourn to another day'),
    can('cancel') && link(paths.cancel(meeting.id), 'Cancel the meeting'),
  ].filter(one => one !== false)
  const quiet = 'govuk-button--secondary'
  const marks = [
    can('find-inquorate') && markForm(props, 'inquorate', quiet),
    can('hold') && (meeting.state === 'inquorate' || can('call')) && markForm(props, 'held', quiet),
  ].filter(one => one !== false)
  return (
    links.length + marks.length > 0 &&
    html`<h2 class="govuk-heading-m ma-part">Change this meeting</h2>
      ${links.length > 0 && html`<ul class="govuk-list">${links}</ul>`} ${marks}`
  )
}

const doneWords: Readonly<Record<string, string>> = {
  added: 'The meeting is added',
  called: 'The meeting is called. Everybody who has an e-mail address is told',
  moved: 'The meeting is changed. Everybody who has an e-mail address is told',
  cancelled: 'The meeting is cancelled. Everybody who has an e-mail address is told',
  adjourned: 'The meeting is adjourned, and goes on with this one. Everybody who has an e-mail address is told',
  held: 'The meeting is marked as held',
  inquorate: 'The meeting is marked as inquorate',
}

/** The page of a meeting: when and where, and what to do next. */
export const meetingView = (props: MeetingProps): Html => {
  const { meeting, body, changes } = props.full
  const done = doneWords[props.done]
  return html`${meetingCrumbs(body, meeting)}
    ${done !== undefined && notificationBanner({ type: 'success', content: done })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Meeting of ${showDate(meeting.date)}</h1>
    ${warnings(props)} ${facts(props.full)}
    <div class="govuk-button-group">${mainButton(props)} ${attendanceButton(props)} ${arisingButton(props)} ${walkButton(props)}</div>
    <h2 class="govuk-heading-m">Papers</h2>
    <ul class="govuk-list">
      ${link(paths.agenda(meeting.id), 'Agenda')} ${link(paths.notice(meeting.id), 'Notice')}
      ${link(paths.attendance(meeting.id), 'Attendance')} ${link(paths.minutes(meeting.id), 'Minutes')} ${link(paths.asks(meeting.id), 'Asks')}
      ${link(paths.mattersArising(meeting.id), 'Matters Arising report')}
      ${link(paths.ics(meeting.id), 'Calendar file (.ics)')}
    </ul>
    ${
      props.files.length > 0 &&
      html`<h3 class="govuk-heading-s">Files that this meeting was taken in from</h3>
        <ul class="govuk-list">
          ${props.files.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}" download>${text}</a></li>`)}
        </ul>`
    }
    ${otherActs(props)}
    ${
      changes.length > 0 &&
      html`<h2 class="govuk-heading-m ma-part">What became of it</h2>
        <ol class="govuk-list ma-history">
          ${changes.map(changeWords)}
        </ol>`
    }`
}
