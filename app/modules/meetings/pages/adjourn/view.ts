import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { showDate } from '#ui/format.ts'
import { checkboxField, textArea } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { TimedItem } from '../../model/agenda-clock.ts'
import type { Meeting } from '../../model.ts'
import { paths } from '../../paths.ts'
import { appointmentFields, type TypedAppointment } from '../appointment-fields.ts'
import { meetingCrumbs } from '../crumbs.ts'

export interface AdjournProps {
  readonly body: Body
  readonly meeting: Meeting
  readonly items: readonly TimedItem[]
  readonly typed: TypedAppointment
  readonly reason: string
  /** Ids of the items that are still to be dealt with. */
  readonly left: readonly string[]
  readonly problems: readonly Problem[]
}

/** The page on which a meeting is adjourned to another day. */
export const adjournView = (props: AdjournProps): Html => {
  const { body, meeting, items, typed, reason, left, problems } = props
  return html`${meetingCrumbs(body, meeting, 'Adjourn')} ${problemSummary({ problems, dates: ['date'] })}
    <span class="govuk-caption-l">Meeting of ${showDate(meeting.date)}</span>
    <h1 class="govuk-heading-l">Adjourn to another day</h1>
    <p class="govuk-body">When does the meeting go on? Everybody who holds a seat is told.</p>
    <form method="post" action="${paths.adjourn(meeting.id)}" novalidate>
      <input type="hidden" name="version" value="${meeting.version}" />
      ${appointmentFields({ typed, problems })}
      ${
        items.length > 0 &&
        checkboxField({
          name: 'left',
          label: 'What is still to be dealt with?',
          hint: 'These items go onto the agenda of the day that the meeting goes on.',
          options: items.map(({ number, item }) => ({ value: item.id, label: `${number}. ${item.title}` })),
          values: left,
          small: true,
          problems,
        })
      }
      ${textArea({ name: 'reason', label: 'Reason', hint: 'Everybody is told it.', value: reason, rows: 3, problems })}
      <div class="govuk-button-group">
        ${button({ content: 'Adjourn the meeting', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.meeting(meeting.id)}">Do not adjourn</a>
      </div>
    </form>`
}
