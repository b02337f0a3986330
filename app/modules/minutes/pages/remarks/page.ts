import type { Context } from 'hono'
import { Invalid } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { answerRemark } from '../../commands/answer-remark.ts'
import { leaveRemark } from '../../commands/leave-remark.ts'
import { paths } from '../../paths.ts'
import { printMinutes } from '../minutes/page.ts'
import type { RecordDeps } from '../record-deps.ts'
import { wholeNumber } from '../whole-number.ts'

const maxBytes = 200_000

interface Sent {
  readonly place: string
  readonly text: string
  readonly state: string
}

/** Leaving remarks on minutes that were sent round, and answering them. */
export const remarksRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

  const kept = (c: Context, place: string): Response => c.redirect(`${paths.minutes(meetingOf(c))}#${place}`, 303)

  /** Does what was asked for; where something is missing the page is shown again with what was typed. */
  const attempt = async (
    c: Context,
    visitor: Visitor,
    { sent, work }: { readonly sent: Sent; readonly work: () => Promise<unknown> },
  ): Promise<Response | null> => {
    try {
      await work()
      return null
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const page = await printMinutes(deps, visitor, {
        meetingId: meetingOf(c),
        sent: { ...sent, problems: error.problems },
      })
      return c.html(page, 400)
    }
  }

  const leave = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return kept(c, '')
    const [place, minute] = [form.text('place'), form.text('minute')]
    const sent = { place, text: form.text(`remark-${place}`), state: '' }
    const input = { meetingId: meetingOf(c), minuteNumber: minute === '' ? null : minute, text: sent.text }
    const work = () => deps.perform(actorOf(visitor), act => leaveRemark(act, input))
    return (await attempt(c, visitor, { sent, work })) ?? kept(c, place)
  }

  const answer = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return kept(c, '')
    const place = form.text('place')
    const sent = { place, text: form.text(`answer-${place}`), state: form.text(`state-${place}`) }
    const input = {
      remarkId: c.req.param('remark') ?? '',
      version: wholeNumber(form.text('version')),
      state: (['taken', 'declined'] as const).find(state => state === sent.state) ?? null,
      answer: sent.text,
    }
    const work = () => deps.perform(actorOf(visitor), act => answerRemark(act, input))
    return (await attempt(c, visitor, { sent, work })) ?? kept(c, '')
  }

  return [
    { method: 'POST', path: paths.remarksPattern, access: 'signed-in', audit: 'remark.left', handle: leave },
    { method: 'POST', path: paths.answerPattern, access: 'signed-in', audit: 'remark.answered', handle: answer },
  ]
}
