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
import { meetingCrumbs } from '../crumbs.ts'

export interface CancelProps {
  readonly body: Body
  readonly meeting: Meeting
  readonly reason: string
  readonly problems: readonly Problem[]
}

/** The page on which a meeting is cancelled. */
export const cancelView = ({ body, meeting, reason, problems }: CancelProps): Html =>
  html`${meetingCrumbs(body, meeting, 'Cancel')} ${problemSummary({ problems })}
    <span class="govuk-caption-l">Meeting of ${showDate(meeting.date)}</span>
    <h1 class="govuk-heading-l">Cancel the meeting</h1>
    <p class="govuk-body">
      ${appointmentInWords(meeting)}. The meeting stays in the list as cancelled, and everybody who holds a seat is told. This
      cannot be undone: to meet after all, plan another meeting.
    </p>
    <form method="post" action="${paths.cancel(meeting.id)}" novalidate>
      <input type="hidden" name="version" value="${meeting.version}" />
      ${textArea({ name: 'reason', label: 'Reason', hint: 'Everybody is told it.', value: reason, rows: 3, problems })}
      <div class="govuk-button-group">
        ${button({ content: 'Cancel the meeting', classes: 'govuk-button--warning', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.meeting(meeting.id)}">Keep the meeting</a>
      </div>
    </form>`
