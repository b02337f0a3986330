import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { count, listed, showDate, showDateWithDay } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { pageLinks, type Cut } from '#ui/paging.ts'
import { timesInWords } from '../../model/appointment.ts'
import { paths } from '../../paths.ts'
import type { DatedMeeting } from '../../queries/list-calendar.ts'
import { bodyCrumbs } from '../crumbs.ts'
import { stateTag } from '../state-tag.ts'

export interface MeetingsProps {
  readonly body: Body
  readonly coming: readonly DatedMeeting[]
  readonly past: Cut<DatedMeeting>
  readonly mayPlan: boolean
  /** How many were planned just now. */
  readonly justPlanned: number
}

const entry = ({ meeting, earlierDates }: DatedMeeting): Html => {
  const where = [timesInWords(meeting), meeting.venue].filter(part => part !== null && part !== '').join(', ')
  return html`<li class="ma-entry">
    <p class="ma-entry__title">
      <a class="govuk-link" href="${paths.meeting(meeting.id)}">${showDateWithDay(meeting.date)}</a> ${stateTag(meeting.state)}
    </p>
    ${where !== '' && html`<p class="ma-entry__facts">${where}</p>`}
    ${earlierDates.length > 0 && html`<p class="ma-entry__facts">was ${listed(earlierDates.map(showDate))}</p>`}
  </li>`
}

const byYear = (meetings: readonly DatedMeeting[], label: string): readonly Html[] =>
  [...Map.groupBy(meetings, ({ meeting }) => meeting.date.slice(0, 4))].map(
    ([year, some]) =>
      html`<h3 class="govuk-heading-s ma-group">${year} <span class="govuk-visually-hidden">(${label})</span></h3>
        <ul class="ma-entries">
          ${some.map(entry)}
        </ul>`,
  )

const planButtons = ({ body, coming, mayPlan }: MeetingsProps): Html | false =>
  mayPlan &&
  html`${button({
    content: 'Plan the next year',
    href: paths.plan(body.slug),
    ...(coming.length > 0 && { classes: 'govuk-button--secondary' }),
  })}
  ${button({ content: 'Add a meeting', href: paths.addMeeting(body.slug), classes: 'govuk-button--secondary' })}`

/** The meetings of a body: the next first. */
export const meetingsView = (props: MeetingsProps): Html => {
  const { body, coming, past, justPlanned } = props
  return html`${bodyCrumbs(body, 'Meetings')}
    ${
      justPlanned > 0 &&
      notificationBanner({ type: 'success', content: `${count(justPlanned, 'meeting is', 'meetings are')} planned` })
    }
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Meetings</h1>
    <h2 class="govuk-heading-m">To come</h2>
    ${coming.length === 0 ? html`<p class="govuk-body">No meeting is planned.</p>` : byYear(coming, 'to come')}
    <div class="govuk-button-group ma-after">${planButtons(props)}</div>
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${paths.forwardPlan(body.slug)}">Forward plan</a></li>
      <li><a class="govuk-link" href="${paths.feeds(body.slug)}">Show these meetings in your calendar</a></li>
      ${
        props.mayPlan &&
        html`<li><a class="govuk-link" href="${paths.template(body.slug)}">Standing items of every agenda</a></li>`
      }
    </ul>
    ${past.shown.length > 0 && html`<h2 class="govuk-heading-m ma-part">Past</h2>${byYear(past.shown, 'past')}`}
    ${pageLinks(past, n => `${paths.meetings(body.slug)}?page=${n}`)}`
}
