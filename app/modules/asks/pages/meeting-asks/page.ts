import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, mistakesOf, sentForm, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { raiseAsk } from '../../commands/raise-ask.ts'
import { paths } from '../../paths.ts'
import { asksAtMeeting } from '../../queries/find-asks.ts'
import { meetingAsksView, type TypedAsk } from './view.ts'

interface Shown {
  readonly typed: TypedAsk
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

/** `/meetings/:meeting/asks`: what the meeting asks of the parent body, and what it has to answer. */
export const meetingAsksRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { typed, problems, status }: Shown): Promise<Response> => {
    const asks = await deps.look(actorOf(visitor), look => asksAtMeeting(look, meetingOf(c)))
    const main = meetingAsksView({ asks, typed, problems, done: c.req.query('done') === 'asked' })
    const title = `Asks, ${asks.body.name}, ${showDate(asks.meeting.date)}`
    return c.html(deps.print(visitor, { title, main, hasErrors: problems.length > 0 }), status)
  }

  const get = (c: Context, visitor: Visitor): Promise<Response> => {
    const typed = { title: '', text: c.req.query('text') ?? '', minute: c.req.query('minute') ?? '', exempt: '' }
    return show(c, visitor, { typed, problems: [], status: 200 })
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await sentForm(c)
    const typed: TypedAsk = {
      title: form.text('title'),
      text: form.text('text'),
      minute: form.text('minute'),
      exempt: form.text('exempt'),
    }
    const input = {
      meetingId: meetingOf(c),
      minuteNumber: typed.minute,
      title: typed.title,
      text: typed.text,
      exemptParagraph: /^[1-7]$/.test(typed.exempt) ? Number(typed.exempt) : null,
    }
    try {
      await deps.perform(actorOf(visitor), act => raiseAsk(act, input))
    } catch (error) {
      return show(c, visitor, { typed, ...mistakesOf(error) })
    }
    return c.redirect(`${paths.meetingAsks(meetingOf(c))}?done=asked`, 303)
  }

  const own = { path: paths.meetingAsksPattern, access: 'signed-in' } as const
  return [
    { ...own, method: 'GET', audit: 'nothing, because it only reads', handle: get },
    { ...own, method: 'POST', audit: 'ask.raised', handle: post },
  ]
}
