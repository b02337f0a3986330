import { Invalid } from '#kernel/errors.ts'
import { actorOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { markMeeting } from '../../commands/mark-meeting.ts'
import { paths } from '../../paths.ts'
import { isTimeFor, mayWithMeetings, meetingActs, stateAfter } from '../../policy.ts'
import { describeMeeting } from '../../queries/describe-meeting.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { meetingView } from './view.ts'

/** `/meetings/:meeting`: a meeting, and what to do next with it. */
export const meetingRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.meetingPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const actor = actorOf(visitor)
      const meetingId = c.req.param('meeting') ?? ''
      const { full, today, files } = await deps.look(actor, async look => ({
        full: await describeMeeting(look, meetingId),
        files: await deps.filesOf(look, meetingId),
        today: look.today.toString(),
      }))
      const { meeting, body } = full
      const acts = meetingActs.filter(
        act =>
          mayWithMeetings(actor, body.id, act) &&
          stateAfter(meeting.state, act) !== null &&
          isTimeFor(act, meeting.date, today),
      )
      const main = meetingView({
        full,
        today,
        files,
        acts,
        mayEditAgenda: mayWithMeetings(actor, body.id, 'edit-agenda'),
        done: c.req.query('done') ?? '',
      })
      return c.html(deps.print(visitor, { title: `${body.name}, ${showDate(meeting.date)}`, main }))
    },
  },
  {
    method: 'POST',
    path: paths.markPattern,
    access: 'signed-in',
    audit: 'meeting.held or meeting.inquorate',
    handle: async (c, visitor) => {
      const form = await sentForm(c)
      const as = form.text('as') === 'inquorate' ? 'inquorate' : 'held'
      const meetingId = c.req.param('meeting') ?? ''
      try {
        await deps.perform(actorOf(visitor), act => markMeeting(act, { meetingId, version: seenVersion(form), as }))
      } catch (error) {
        // The page offers it on its day alone; there is no field to show the mistake beside.
        if (error instanceof Invalid) return c.redirect(paths.meeting(meetingId), 303)
        throw error
      }
      return c.redirect(`${paths.meeting(meetingId)}?done=${as}`, 303)
    },
  },
]
