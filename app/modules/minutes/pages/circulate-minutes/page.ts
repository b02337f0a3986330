import type { Context } from 'hono'
import { NotAllowed } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { circulateMinutes } from '../../commands/circulate-minutes.ts'
import { paths } from '../../paths.ts'
import { findMinutes } from '../../queries/find-minutes.ts'
import { recipientsOf } from '../../queries/recipients-of.ts'
import { notedPeople } from '../../queries/list-mark.ts'
import { differencesOf } from '../edit-minutes/people-differences.ts'
import type { RecordDeps } from '../record-deps.ts'
import { wholeNumber } from '../whole-number.ts'
import { circulateView } from './view.ts'

/** Sending draft minutes to those who attended: who gets them, then the sending. */
export const circulateRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const { look, perform, print, address, readTyped } = deps
  const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    const actor = actorOf(visitor)
    const found = await look(actor, now => findMinutes(now, { meetingId: meetingOf(c) }))
    const { minutes, meeting, body, may } = found
    if (minutes === null || !may('circulate')) {
      throw new NotAllowed('Only the clerk of the body sends out its minutes, and only while they are a draft.')
    }
    const reading = minutes.tree === null ? await readTyped(minutes.text) : null
    const tree = minutes.tree ?? reading?.minutes ?? null
    const recipients = await look(actor, now => recipientsOf(now, { meeting, body, tree }))
    const taken = await look(actor, now => notedPeople(now, meeting.id))
    const differences = tree === null ? [] : differencesOf({ taken, minutes }, tree.attendance)
    const main = circulateView({ place: found, version: minutes.version, recipients, reading, tree, differences })
    return c.html(print(visitor, { title: `Send round the minutes of ${showDate(meeting.date)}`, main }))
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, 10_000)
    const meetingId = meetingOf(c)
    if (typeof form === 'string') return c.redirect(paths.circulate(meetingId), 303)
    const input = { meetingId, version: wholeNumber(form.text('version')), link: address + paths.minutes(meetingId) }
    await perform(actorOf(visitor), act => circulateMinutes(act, input))
    return c.redirect(paths.minutes(meetingId), 303)
  }

  const open = { path: paths.circulatePattern, access: 'signed-in' } as const
  return [
    { ...open, method: 'GET', audit: 'nothing, because nothing changes', handle: get },
    { ...open, method: 'POST', audit: 'minutes.circulated', handle: post },
  ]
}
