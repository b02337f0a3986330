import { renderHtml, type PlainDocument } from '#minutes'
import type { Problem } from '#kernel/errors.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { count, listed, showDate } from '#ui/format.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, trusted, type Html } from '#ui/html.ts'
import { appointmentInWords } from '../../model/appointment.ts'
import { isWantedBy } from '../../model/forward-plan.ts'
import { paths } from '../../paths.ts'
import type { Agenda } from '../../queries/read-agenda.ts'
import type { WaitingItem } from '../../queries/read-forward-plan.ts'
import { meetingCrumbs } from '../crumbs.ts'
import { agendaList, type Placed } from './list.ts'

export interface AgendaProps {
  readonly agenda: Agenda
  /** The document, as whoever looks may see it. */
  readonly document: PlainDocument
  /** True where this person may change it now. */
  readonly mayEdit: boolean
  readonly waiting: readonly WaitingItem[]
  /** Which item was moved just now, and which way. */
  readonly placed: Placed | null
  readonly problems: readonly Problem[]
  /** What was done just now. */
  readonly done: string
}

const post = (action: string, inside: Html): Html => html`<form method="post" action="${action}">${inside}</form>`

const clockWords = ({ agenda }: AgendaProps): Html | false => {
  const { total, length, over } = agenda.timetable
  if (total === 0) return false
  if (length === null) return html`<p class="govuk-body">${count(total, 'minute')} in all.</p>`
  return over > 0
    ? insetText({
        content: `The items take ${count(total, 'minute')}: ${count(over, 'minute')} more than the meeting has. Shorten or put off some.`,
      })
    : html`<p class="govuk-body">${count(total, 'minute')} of ${length} are given out; ${count(length - total, 'minute is', 'minutes are')} left.</p>`
}

const publication = ({ agenda }: AgendaProps): Html => {
  const { meeting } = agenda
  if (meeting.agendaPublishedAt !== null) {
    const { items } = agenda.timetable
    const arising = items.some(({ item }) => item.kind === 'matters-arising' && item.state === 'open')
    return html`${insetText({ content: 'The agenda is out. You can still change it: each change is written down and shown.' })}
      ${arising && html`<p class="govuk-body">Its <a class="govuk-link" href="${paths.mattersArising(meeting.id)}">Matters Arising report</a> is issued with it.</p>`}`
  }
  if (meeting.state === 'called') {
    return html`<p class="govuk-body">The meeting is called, and the agenda is not out yet.</p>
      ${post(paths.publishAgenda(meeting.id), button({ content: 'Publish the agenda', preventDoubleClick: true }))}`
  }
  return html`<p class="govuk-body">The agenda goes out when you call the meeting.</p>
    ${button({ content: 'Call the meeting', href: paths.call(meeting.id) })}`
}

const waitingItem = ({ agenda }: AgendaProps, { item, putOffFrom }: WaitingItem): Html => {
  const wanted = item.wantedOn === null ? 'for the next meeting' : `for ${showDate(item.wantedOn)}`
  const facts = [wanted, ...(putOffFrom === null ? [] : [`put off from ${showDate(putOffFrom)}`])]
  return html`<li class="ma-entry">
    <form method="post" action="${paths.placeItem(agenda.meeting.id)}">
      <input type="hidden" name="item" value="${item.id}" /><input type="hidden" name="version" value="${item.version}" />
      <p class="ma-entry__title">${item.title}</p>
      <p class="ma-entry__facts">${listed(facts)}</p>
      ${button({ content: html`Add<span class="govuk-visually-hidden"> “${item.title}” to the agenda</span>`, classes: 'govuk-button--secondary ma-small' })}
    </form>
  </li>`
}

const waitingList = (props: AgendaProps): Html | false => {
  const { date } = props.agenda.meeting
  const now = props.waiting.filter(({ item }) => isWantedBy(item, date))
  return (
    now.length > 0 &&
    html`<h2 class="govuk-heading-m ma-part">Waiting in the forward plan</h2>
      <ul class="ma-entries">
        ${now.map(one => waitingItem(props, one))}
      </ul>`
  )
}

const editor = (props: AgendaProps): Html => {
  const { agenda, placed } = props
  const { meeting, timetable } = agenda
  if (timetable.items.length === 0) {
    return html`<p class="govuk-body">
        There is no agenda yet. It is made of the standing items, and of what waits in the forward plan for this day.
      </p>
      ${post(paths.makeAgenda(meeting.id), button({ content: 'Make the agenda', preventDoubleClick: true }))}`
  }
  return html`${clockWords(props)} ${agendaList(agenda, placed)}
    <div class="govuk-button-group">
      ${button({
        content: 'Add an item',
        href: paths.addItem(meeting.id),
        // What comes next is to send it out, until that is done.
        ...(meeting.agendaPublishedAt === null && { classes: 'govuk-button--secondary' }),
      })}
    </div>
    ${publication(props)} ${waitingList(props)}`
}

const downloads = ({ agenda }: AgendaProps): Html => {
  const { meeting, timetable } = agenda
  const exempt = timetable.items.some(({ item }) => item.exemptParagraph !== null)
  const file = (format: 'docx' | 'pdf', part: 'whole' | 'open', text: string): Html =>
    html`<li><a class="govuk-link" href="${paths.agendaFile(meeting.id, format, part)}">${text}</a></li>`
  return html`<h2 class="govuk-heading-m ma-part">Download</h2>
    <ul class="govuk-list">
      ${file('docx', 'whole', exempt ? 'Agenda as a Word file, with the exempt items' : 'Agenda as a Word file')}
      ${file('pdf', 'whole', exempt ? 'Agenda as a PDF, with the exempt items' : 'Agenda as a PDF')}
      ${exempt && [file('docx', 'open', 'Open items alone, as a Word file'), file('pdf', 'open', 'Open items alone, as a PDF')]}
    </ul>`
}

const doneWords: Readonly<Record<string, string>> = {
  added: 'The item is added',
  changed: 'The item is changed',
  removed: 'The item is off the agenda',
  deferred: 'The item waits in the forward plan for the next meeting',
  published: 'The agenda is published',
}

/** The agenda of a meeting: to be worked on by the clerk, to be read by the others. */
export const agendaView = (props: AgendaProps): Html => {
  const { agenda, document, mayEdit, problems } = props
  const { meeting, body, timetable } = agenda
  const done = doneWords[props.done]
  return html`${meetingCrumbs(body, meeting, 'Agenda')} ${problemSummary({ problems })}
    ${done !== undefined && notificationBanner({ type: 'success', content: done })}
    ${
      mayEdit
        ? html`<span class="govuk-caption-l">${appointmentInWords(meeting)}</span>
            <h1 class="govuk-heading-l">Agenda</h1>
            ${editor(props)}
            ${
              timetable.items.length > 0 &&
              html`<details class="govuk-details ma-part">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">See it as it is printed</span></summary>
                <div class="ma-paper">${trusted(renderHtml(document, { top: 2 }))}</div>
              </details>`
            }`
        : timetable.items.length === 0
          ? html`<h1 class="govuk-heading-l">Agenda</h1>
              <p class="govuk-body">There is no agenda yet.</p>`
          : html`<div class="ma-paper">${trusted(renderHtml(document))}</div>`
    }
    ${timetable.items.length > 0 && downloads(props)}`
}
