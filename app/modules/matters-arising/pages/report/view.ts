import { renderHtml, type MattersArising } from '#minutes'
import type { Problem } from '#kernel/errors.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { meetingPaths } from '#modules/meetings/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { tag } from '#ui/components/tag.ts'
import { showDate, showInstant } from '#ui/format.ts'
import { textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, trusted, type Html } from '#ui/html.ts'
import type { IssuedReport } from '../../model/issued.ts'
import { obstacleWords } from '../../model/obstacles.ts'
import type { Obstacle } from '../../model/report.ts'
import { paths, reportFormats, type ReportFormat } from '../../paths.ts'
import type { ReportOfMeeting } from '../../queries/read-report.ts'

export interface ReportProps {
  readonly report: ReportOfMeeting
  /** How it would be now; null for those who only see what was issued, or where nobody asked. */
  readonly live: MattersArising | null
  readonly sent: { readonly number: string; readonly reason: string } | null
  readonly problems: readonly Problem[]
  /** True where it was issued just now. */
  readonly done: boolean
}

const crumbs = ({ body, meeting }: ReportOfMeeting): Html =>
  breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: `Meeting of ${showDate(meeting.date)}`, href: meetingPaths.meeting(meeting.id) },
      { content: 'Matters Arising' },
    ],
  })

const remedy = (obstacle: Obstacle): Html | false => {
  if (obstacle.kind === 'out-of-balance' || obstacle.meetingId === '') return false
  return obstacle.kind === 'not-marked'
    ? html`<a class="govuk-link" href="${meetingPaths.meeting(obstacle.meetingId)}">Go to the meeting</a>`
    : html`<a class="govuk-link" href="${meetingPaths.minutes(obstacle.meetingId)}">Go to the minutes</a>`
}

/** What stands in the way of issuing it, each with the page where it is put right. */
const obstacleList = (obstacles: readonly Obstacle[]): Html =>
  html`<section class="ma-obstacles" aria-labelledby="obstacles">
    <h2 class="govuk-heading-m" id="obstacles">It cannot be issued yet</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${obstacles.map(one => html`<li>${obstacleWords(one)} ${remedy(one)}</li>`)}
    </ul>
  </section>`

const formatWords: Readonly<Record<ReportFormat, string>> = { docx: 'Word', pdf: 'PDF', html: 'Web page' }

const downloads = (meetingId: string, which: number | 'live'): Html =>
  html`<section aria-labelledby="files">
    <h2 class="govuk-heading-s" id="files">Download this report${which === 'live' && ' as a draft'}</h2>
    <ul class="govuk-list ma-files">
      ${reportFormats.map(format => html`<li><a class="govuk-link" href="${paths.file(meetingId, which, format)}" download>${formatWords[format]}</a></li>`)}
    </ul>
  </section>`

const paper = (document: MattersArising): Html =>
  html`<div class="ma-paper ma-arising">${trusted(renderHtml(document, { top: 2 }))}</div>`

const issueForm = ({ report, sent, problems }: ReportProps): Html => {
  const { issued, meeting } = report
  const isFurther = issued.length > 0
  const fieldProblems = problems.filter(({ field }) => field !== '')
  return html`<form method="post" action="${isFurther ? paths.further(meeting.id) : paths.report(meeting.id)}" novalidate>
    <input type="hidden" name="seen" value="${issued.length}" />
    ${
      isFurther &&
      textArea({
        name: 'reason',
        label: 'What the further report corrects',
        hint: 'It is printed in the report',
        rows: 2,
        value: sent?.reason ?? '',
        problems: fieldProblems,
      })
    }
    ${textField({
      name: 'number',
      label: 'Report number',
      hint: 'Only if your council gives its reports numbers',
      width: 20,
      value: sent?.number ?? issued[0]?.number ?? '',
      problems: fieldProblems,
    })}
    ${button({ content: isFurther ? 'Issue the further report' : 'Issue the report', preventDoubleClick: true })}
  </form>`
}

const canBeIssued = ({ report }: ReportProps): boolean =>
  report.mayIssue && report.live !== null && report.live.facts.obstacles.length === 0

const templateLink = ({ mayEditTemplate, body }: ReportOfMeeting): Html | false =>
  mayEditTemplate &&
  html`<p class="govuk-body">
    <a class="govuk-link" href="${paths.template(body.slug)}">Change the head and the columns of the report</a>
  </p>`

const whenIssued = ({ report }: ReportProps): string =>
  report.meeting.agendaPublishedAt === null
    ? 'Issue it with the agenda. From then on nobody can change it.'
    : 'The agenda is out: issue the report with it. From then on nobody can change it.'

const standing = ({ issued, meeting, today }: ReportOfMeeting): string => {
  if (issued.length > 0) return 'A further report goes on from the same place as the one that it corrects.'
  return meeting.date < today
    ? 'The meeting is past, so it says what was known before that day.'
    : 'It follows what owners report until you issue it.'
}

/** How it would be now, and what to do with it. */
const liveView = (props: ReportProps, document: MattersArising): Html => {
  const { report } = props
  const isFurther = report.issued.length > 0
  const obstacles = report.live?.facts.obstacles ?? []
  return html`<p class="govuk-body">
      ${tag({ content: isFurther ? 'How it would be now' : 'Not issued yet', classes: 'govuk-tag--yellow ma-tag' })}
      ${standing(report)}
    </p>
    ${obstacles.length > 0 && obstacleList(obstacles)}
    ${canBeIssued(props) && html`${!isFurther && html`<p class="govuk-body">${whenIssued(props)}</p>`} ${issueForm(props)}`}
    ${obstacles.length === 0 && !report.mayIssue && report.mayEditTemplate && html`<p class="govuk-body">A report is issued once its meeting is called, and before that of a later meeting.</p>`}
    ${templateLink(report)} ${downloads(report.meeting.id, 'live')} ${paper(document)}`
}

const issuedView = ({ report }: ReportProps, latest: IssuedReport): Html => {
  const { meeting, issued, mayIssue } = report
  const earlier = issued.slice(1)
  return html`<p class="govuk-body">
      ${tag({ content: 'Issued', classes: 'govuk-tag--green ma-tag' })} ${showInstant(latest.issuedAt)}, by
      ${latest.issuedBy}. Nobody can change it.
    </p>
    ${earlier.length > 0 && html`<p class="govuk-body">It corrects ${earlier.map(one => html`<a class="govuk-link" href="${paths.file(meeting.id, one.position, 'html')}">the report of ${showInstant(one.issuedAt)}</a> `)}</p>`}
    ${mayIssue && html`<p class="govuk-body"><a class="govuk-link" href="${paths.further(meeting.id)}">Issue a further report that corrects it</a></p>`}
    ${downloads(meeting.id, latest.position)} ${paper(latest.tree)}`
}

/** The Matters Arising report of a meeting. */
export const reportView = (props: ReportProps): Html => {
  const { report, live, problems, done } = props
  const [latest] = report.issued
  const nothing = html`<p class="govuk-body">The report of this meeting is not issued yet.</p>`
  return html`${crumbs(report)} ${problemSummary({ problems })}
    ${done && notificationBanner({ type: 'success', content: 'The report is issued' })}
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">${report.body.name}</span> Matters Arising for ${showDate(report.meeting.date)}
    </h1>
    ${live !== null ? liveView(props, live) : latest === undefined ? nothing : issuedView(props, latest)}`
}
