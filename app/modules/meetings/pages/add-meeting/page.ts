import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, sentForm, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { addMeeting } from '../../commands/add-meeting.ts'
import { paths } from '../../paths.ts'
import { askToDo } from '../../queries/ask-for.ts'
import { readAppointment, sentAppointment, typedAppointment, type TypedAppointment } from '../appointment-fields.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { addMeetingView } from './view.ts'

interface Shown {
  /** Null for what the body usually does. */
  readonly typed: TypedAppointment | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/bodies/:body/meetings/add`: one meeting, to come or past. */
export const addMeetingRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const slugOf = (c: Context): string => c.req.param('body') ?? ''

  const show = async (c: Context, visitor: Visitor, { typed, problems, status }: Shown): Promise<Response> => {
    const body = await deps.look(actorOf(visitor), async look => {
      const found = await findBody(look, { slug: slugOf(c) })
      askToDo(look, found.id, 'plan-year')
      return found
    })
    const { usualStart: starts, usualEnd: ends, usualVenue: venue } = body
    const usual = typedAppointment({ date: null, starts, ends, venue })
    const main = addMeetingView({ body, typed: typed ?? usual, problems })
    return c.html(deps.print(visitor, { title: 'Add a meeting', hasErrors: problems.length > 0, main }), status)
  }

  const add = async (c: Context, visitor: Visitor, typed: TypedAppointment) => {
    const { when, problems } = readAppointment(typed)
    if (problems.length > 0) throw new Invalid(problems)
    return deps.perform(actorOf(visitor), async act => {
      const { id: bodyId } = await findBody(act, { slug: slugOf(c) })
      return addMeeting(act, { bodyId, ...when })
    })
  }

  return [
    {
      method: 'GET',
      path: paths.addMeetingPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { typed: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.addMeetingPattern,
      access: 'signed-in',
      audit: 'meeting.planned, or meeting.held for one of the past',
      handle: async (c, visitor) => {
        const typed = sentAppointment(await sentForm(c))
        const outcome = await outcomeOf(add(c, visitor, typed))
        if ('problems' in outcome) return show(c, visitor, { ...outcome, typed })
        return c.redirect(`${paths.meeting(outcome.done.id)}?done=added`, 303)
      },
    },
  ]
}
