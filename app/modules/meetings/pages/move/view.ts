import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { showDate } from '#ui/format.ts'
import { textArea } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { appointmentInWords } from '../../model/appointment.ts'
import type { Meeting } from '../../model.ts'
import { paths } from '../../paths.ts'
import { appointmentFields, type TypedAppointment } from '../appointment-fields.ts'
import { meetingCrumbs } from '../crumbs.ts'

export interface MoveProps {
  readonly body: Body
  readonly meeting: Meeting
  readonly typed: TypedAppointment
  readonly reason: string
  readonly problems: readonly Problem[]
}

/** The page on which the date, time or place of a meeting is changed. */
export const moveView = ({ body, meeting, typed, reason, problems }: MoveProps): Html =>
  html`${meetingCrumbs(body, meeting, 'Change')} ${problemSummary({ problems, dates: ['date'] })}
    <span class="govuk-caption-l">Meeting of ${showDate(meeting.date)}</span>
    <h1 class="govuk-heading-l">Change the date, time or place</h1>
    <p class="govuk-body">
      Now: ${appointmentInWords(meeting)}. The old date stays on the page of the meeting, and everybody who holds a seat is told
      of the new one.
    </p>
    <form method="post" action="${paths.move(meeting.id)}" novalidate>
      <input type="hidden" name="version" value="${meeting.version}" />
      ${appointmentFields({ typed, problems })}
      ${textArea({ name: 'reason', label: 'Reason', hint: 'Everybody is told it.', value: reason, rows: 3, problems })}
      <div class="govuk-button-group">
        ${button({ content: 'Change the meeting', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.meeting(meeting.id)}">Leave it as it is</a>
      </div>
    </form>`
