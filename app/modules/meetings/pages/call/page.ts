import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { callMeeting } from '../../commands/call-meeting.ts'
import { paths } from '../../paths.ts'
import { describeMeeting } from '../../queries/describe-meeting.ts'
import { askFor } from '../../queries/ask-for.ts'
import { listRecipients } from '../../queries/list-recipients.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { callView } from './view.ts'

/** `/meetings/:meeting/call`: the notice goes out. */
export const callRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (
    c: Context,
    visitor: Visitor,
    shown: { readonly problems: readonly Problem[]; readonly urgency: string; readonly status: 200 | 400 | 409 },
  ): Promise<Response> => {
    const found = await deps.look(actorOf(visitor), async look => {
      const full = await describeMeeting(look, c.req.param('meeting') ?? '')
      askFor(look, full.meeting, 'call')
      return { full, people: await listRecipients(look, full.body, full.meeting.date) }
    })
    const hasErrors = shown.problems.length > 0
    const page = { title: 'Call the meeting', hasErrors, main: callView({ ...found, ...shown }) }
    return c.html(deps.print(visitor, page), shown.status)
  }
  return [
    {
      method: 'GET',
      path: paths.callPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { problems: [], urgency: '', status: 200 }),
    },
    {
      method: 'POST',
      path: paths.callPattern,
      access: 'signed-in',
      audit: 'meeting.called',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const meetingId = c.req.param('meeting') ?? ''
        const urgency = form.text('urgency')
        const outcome = await outcomeOf(
          deps.perform(actorOf(visitor), act =>
            callMeeting(act, { meetingId, version: seenVersion(form), letterhead: deps.letterhead, urgency }),
          ),
        )
        if ('problems' in outcome) return show(c, visitor, { ...outcome, urgency })
        return c.redirect(`${paths.meeting(meetingId)}?done=called`, 303)
      },
    },
  ]
}
