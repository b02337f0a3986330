import { bodyPaths, type Body } from '#modules/bodies/index.ts'
import { meetingPaths, type Meeting } from '#modules/meetings/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { tag } from '#ui/components/tag.ts'
import { showDate } from '#ui/format.ts'
import type { Html } from '#ui/html.ts'
import type { MinutesState } from '../model/record.ts'
import { paths } from '../paths.ts'

interface Place {
  readonly body: Body
  readonly meeting: Meeting
}

/** The way to a page of minutes: body, meeting, minutes. */
export const minutesTrail = ({ body, meeting }: Place, page: string | null): Html =>
  breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: `Meeting of ${showDate(meeting.date)}`, href: meetingPaths.meeting(meeting.id) },
      ...(page === null ? [] : [{ content: 'Minutes', href: paths.minutes(meeting.id) }]),
      { content: page ?? 'Minutes' },
    ],
  })

const states: Readonly<Record<MinutesState, { readonly words: string; readonly colour: string }>> = {
  draft: { words: 'Draft', colour: 'yellow' },
  circulated: { words: 'Sent round, not approved yet', colour: 'blue' },
  approved: { words: 'Approved', colour: 'green' },
}

/** The state of minutes as a tag. */
export const stateTag = (state: MinutesState): Html =>
  tag({ content: states[state].words, classes: `govuk-tag--${states[state].colour} ma-tag` })
