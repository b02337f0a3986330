import type { Problem } from '#kernel/errors.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { count, listed, showDate, showDateWithDay } from '#ui/format.ts'
import { textArea } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { bankHolidayYears } from '../../bank-holidays.ts'
import { appointmentInWords } from '../../model/appointment.ts'
import { paths } from '../../paths.ts'
import type { MeetingInFull } from '../../queries/describe-meeting.ts'
import type { Recipient } from '../../queries/list-recipients.ts'
import { meetingCrumbs } from '../crumbs.ts'

export interface CallProps {
  readonly full: MeetingInFull
  readonly people: readonly Recipient[]
  readonly problems: readonly Problem[]
  readonly urgency: string
}

const noticeWords = ({ full }: CallProps): Html => {
  const { notice, body, meeting } = full
  if (notice === null) {
    return html`<p class="govuk-body">This body is private: no days of notice are asked for.</p>`
  }
  const days = count(notice.days, 'clear day')
  const by = notice.by === 'law' ? 'The law asks for' : `The ${body.name} gives`
  const unknown = Number(meeting.date.slice(0, 4)) > bankHolidayYears.last
  return html`<p class="govuk-body">
      ${by} ${days} of notice. The last day on which it can go out is
      <strong>${showDateWithDay(notice.lastDay.toString())}</strong>.
    </p>
    <p class="govuk-body">
      If it goes out today, there ${notice.clear === 1 ? 'is' : 'are'} ${count(notice.clear, 'clear day')}: working days between
      today and the meeting, without either.
    </p>
    ${unknown && html`<p class="govuk-body">The bank holidays after ${bankHolidayYears.last} are not known here. Count them too.</p>`}`
}

const lateFields = ({ full, urgency, problems }: CallProps): Html | false =>
  full.notice?.late === true &&
  html`${warningText({ content: `This notice is late: ${count(full.notice.days, 'clear day is', 'clear days are')} needed, and there are ${full.notice.clear}.` })}
  ${textArea({
    name: 'urgency',
    label: 'Why can it not wait?',
    hint: 'The chair decides whether the meeting is urgent. Write down the reason: it is kept with the notice.',
    value: urgency,
    rows: 3,
    problems,
  })}`

const who = ({ people, full }: CallProps): Html => {
  const without = people.filter(({ email }) => email === null).map(({ name }) => name)
  const told = people.length - without.length
  return html`<p class="govuk-body">
      ${told === 0 ? 'Nobody who holds a seat has an e-mail address.' : `${count(told, 'person is', 'people are')} told by e-mail, with a calendar invitation.`}
      <a class="govuk-link" href="${paths.notice(full.meeting.id)}">Read the notice</a>
    </p>
    ${without.length > 0 && insetText({ content: `No e-mail address is known for ${listed(without)}. Tell them yourself.` })}`
}

/** The page on which a meeting is called. */
export const callView = (props: CallProps): Html => {
  const { full, problems } = props
  const { meeting, body, hasAgenda } = full
  return html`${meetingCrumbs(body, meeting, 'Call the meeting')} ${problemSummary({ problems })}
    <span class="govuk-caption-l">Meeting of ${showDate(meeting.date)}</span>
    <h1 class="govuk-heading-l">Call the meeting</h1>
    <p class="govuk-body-l">${appointmentInWords(meeting)}</p>
    ${noticeWords(props)} ${who(props)}
    ${
      hasAgenda
        ? html`<p class="govuk-body">The agenda goes out with the notice. What you change in it afterwards is marked.</p>`
        : insetText({
            content: html`There is no agenda yet. <a class="govuk-link" href="${paths.agenda(meeting.id)}">Make the agenda first</a>, or send it out later.`,
          })
    }
    <form method="post" action="${paths.call(meeting.id)}" novalidate>
      <input type="hidden" name="version" value="${meeting.version}" />
      ${lateFields(props)}
      <div class="govuk-button-group">
        ${button({ content: 'Call the meeting', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.meeting(meeting.id)}">Not now</a>
      </div>
    </form>`
}
