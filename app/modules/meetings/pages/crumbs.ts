import { bodyPaths, type Body } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { showDate } from '#ui/format.ts'
import type { Html } from '#ui/html.ts'
import type { Meeting } from '../model.ts'
import { paths } from '../paths.ts'

type Named = Pick<Body, 'name' | 'slug'>

/** Where a page of a body's meetings is; `here` names the page itself. */
export const bodyCrumbs = (body: Named, here: string): Html =>
  breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.name, href: bodyPaths.body(body.slug) },
      ...(here === 'Meetings' ? [] : [{ content: 'Meetings', href: paths.meetings(body.slug) }]),
      { content: here },
    ],
  })

/** Where a page of one meeting is; without `here` it is the page of the meeting. */
export const meetingCrumbs = (body: Named, meeting: Meeting, here?: string): Html =>
  breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Meetings', href: paths.meetings(body.slug) },
      { content: showDate(meeting.date), ...(here !== undefined && { href: paths.meeting(meeting.id) }) },
      ...(here === undefined ? [] : [{ content: here }]),
    ],
  })
