import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { cancelMeeting } from '../../commands/cancel-meeting.ts'
import { paths } from '../../paths.ts'
import { askFor } from '../../queries/ask-for.ts'
import { findMeeting } from '../../queries/find-meeting.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { cancelView } from './view.ts'

interface Shown {
  readonly reason: string
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/meetings/:meeting/cancel`. */
export const cancelRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { status, ...shown }: Shown): Promise<Response> => {
    const found = await deps.look(actorOf(visitor), async look => {
      const one = await findMeeting(look, c.req.param('meeting') ?? '')
      askFor(look, one.meeting, 'cancel')
      return one
    })
    const hasErrors = shown.problems.length > 0
    const page = { title: 'Cancel the meeting', hasErrors, main: cancelView({ ...found, ...shown }) }
    return c.html(deps.print(visitor, page), status)
  }
  return [
    {
      method: 'GET',
      path: paths.cancelPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { reason: '', problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.cancelPattern,
      access: 'signed-in',
      audit: 'meeting.cancelled',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const meetingId = c.req.param('meeting') ?? ''
        const reason = form.text('reason')
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), act =>
            cancelMeeting(act, { meetingId, version: seenVersion(form), letterhead: deps.letterhead, reason }),
          ),
        )
        if ('problems' in outcome) return show(c, visitor, { ...outcome, reason })
        return c.redirect(`${paths.meeting(meetingId)}?done=cancelled`, 303)
      },
    },
  ]
}
