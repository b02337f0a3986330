import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { moveMeeting } from '../../commands/move-meeting.ts'
import { paths } from '../../paths.ts'
import { askFor } from '../../queries/ask-for.ts'
import { findMeeting } from '../../queries/find-meeting.ts'
import { readAppointment, sentAppointment, typedAppointment, type TypedAppointment } from '../appointment-fields.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { moveView } from './view.ts'

interface Shown {
  readonly typed: TypedAppointment | null
  readonly reason: string
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/meetings/:meeting/move`: another date, time or place. */
export const moveRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { typed, status, ...shown }: Shown): Promise<Response> => {
    const found = await deps.look(actorOf(visitor), async look => {
      const one = await findMeeting(look, c.req.param('meeting') ?? '')
      askFor(look, one.meeting, 'move')
      return one
    })
    const main = moveView({ ...found, ...shown, typed: typed ?? typedAppointment(found.meeting) })
    const hasErrors = shown.problems.length > 0
    return c.html(deps.print(visitor, { title: 'Change the meeting', hasErrors, main }), status)
  }
  return [
    {
      method: 'GET',
      path: paths.movePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { typed: null, reason: '', problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.movePattern,
      access: 'signed-in',
      audit: 'meeting.moved',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const meetingId = c.req.param('meeting') ?? ''
        const [typed, reason] = [sentAppointment(form), form.text('reason')]
        const { when, problems } = readAppointment(typed)
        const seen = { meetingId, version: seenVersion(form), letterhead: deps.letterhead }
        const outcome = await outcomeOf(
          problems.length > 0
            ? Promise.reject(new Invalid(problems))
            : deps.perform(actorOf(visitor), act => moveMeeting(act, { ...seen, ...when, reason })),
        )
        if ('problems' in outcome) return show(c, visitor, { ...outcome, typed, reason })
        return c.redirect(`${paths.meeting(meetingId)}?done=moved`, 303)
      },
    },
  ]
}
