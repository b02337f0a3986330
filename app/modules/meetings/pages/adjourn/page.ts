import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { adjournMeeting } from '../../commands/adjourn-meeting.ts'
import { paths } from '../../paths.ts'
import { askFor } from '../../queries/ask-for.ts'
import { readAgenda } from '../../queries/read-agenda.ts'
import { readAppointment, sentAppointment, typedAppointment, type TypedAppointment } from '../appointment-fields.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { adjournView } from './view.ts'

interface Shown {
  /** Null before anything was sent. */
  readonly sent: { readonly typed: TypedAppointment; readonly reason: string; readonly left: readonly string[] } | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/meetings/:meeting/adjourn`: the meeting goes on on another day. */
export const adjournRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { sent, problems, status }: Shown): Promise<Response> => {
    const { meeting, body, timetable } = await deps.look(actorOf(visitor), async look => {
      const agenda = await readAgenda(look, c.req.param('meeting') ?? '')
      askFor(look, agenda.meeting, 'adjourn')
      return agenda
    })
    const items = timetable.items.filter(({ item }) => item.state === 'open')
    const fresh = {
      typed: typedAppointment({ ...meeting, date: null }),
      reason: '',
      left: items.map(({ item }) => item.id),
    }
    const main = adjournView({ body, meeting, items, problems, ...(sent ?? fresh) })
    return c.html(deps.print(visitor, { title: 'Adjourn the meeting', hasErrors: problems.length > 0, main }), status)
  }
  const adjourn = async (form: Form, visitor: Visitor, meetingId: string) => {
    const { when, problems } = readAppointment(sentAppointment(form))
    if (problems.length > 0) throw new Invalid(problems)
    const seen = { meetingId, version: seenVersion(form), letterhead: deps.letterhead }
    return deps.perform(actorOf(visitor), act =>
      adjournMeeting(act, { ...seen, ...when, reason: form.text('reason'), left: form.texts('left') }),
    )
  }
  return [
    {
      method: 'GET',
      path: paths.adjournPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { sent: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.adjournPattern,
      access: 'signed-in',
      audit: 'meeting.adjourned and meeting.called',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const outcome = await outcomeOf(adjourn(form, visitor, c.req.param('meeting') ?? ''))
        if ('done' in outcome) return c.redirect(`${paths.meeting(outcome.done.id)}?done=adjourned`, 303)
        const sent = { typed: sentAppointment(form), reason: form.text('reason'), left: form.texts('left') }
        return show(c, visitor, { ...outcome, sent })
      },
    },
  ]
}
