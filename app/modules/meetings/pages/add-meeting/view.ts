import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { appointmentFields, type TypedAppointment } from '../appointment-fields.ts'
import { bodyCrumbs } from '../crumbs.ts'

export interface AddMeetingProps {
  readonly body: Body
  readonly typed: TypedAppointment
  readonly problems: readonly Problem[]
}

/** The form for one meeting, to come or past. */
export const addMeetingView = ({ body, typed, problems }: AddMeetingProps): Html =>
  html`${bodyCrumbs(body, 'Add a meeting')} ${problemSummary({ problems, dates: ['date'] })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Add a meeting</h1>
    <p class="govuk-body">It can be one that you have held already. Nobody is told until you call a meeting.</p>
    <form method="post" action="${paths.addMeeting(body.slug)}" novalidate>
      ${appointmentFields({ typed, problems })} ${button({ content: 'Add the meeting', preventDoubleClick: true })}
    </form>`
