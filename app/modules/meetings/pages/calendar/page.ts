import type { Context } from 'hono'
import { actorOf, systemActor, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { makeFeed } from '../../commands/make-feed.ts'
import { revokeFeed } from '../../commands/revoke-feed.ts'
import { publishedCalendar } from '../../compose/calendar.ts'
import { paperName } from '../../compose/meeting-papers.ts'
import { paths } from '../../paths.ts'
import { findMeeting } from '../../queries/find-meeting.ts'
import { listFeeds, readFeed } from '../../queries/read-feed.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { sendCalendar } from '../files.ts'
import { calendarView } from './view.ts'

/** Calendar files and feeds: of one meeting, and of a body for programs that cannot sign in. */
export const calendarRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, key: string | null): Promise<Response> => {
    const found = await deps.look(actorOf(visitor), async look => {
      const body = await findBody(look, { slug: c.req.param('body') ?? '' })
      return { body, feeds: await listFeeds(look, body) }
    })
    const made = key === null ? null : `${deps.address}${paths.feed(found.body.slug, key)}`
    return c.html(deps.print(visitor, { title: 'Meetings in your calendar', main: calendarView({ ...found, made }) }))
  }
  return [
    {
      method: 'GET',
      path: paths.icsPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: async (c, visitor) => {
        const { meeting, body, now } = await deps.look(actorOf(visitor), async look => ({
          ...(await findMeeting(look, c.req.param('meeting') ?? '')),
          now: look.now,
        }))
        return sendCalendar(c, publishedCalendar(body, [meeting], now), paperName('meeting', meeting.date))
      },
    },
    {
      method: 'GET',
      path: paths.feedPattern,
      access: 'anyone',
      audit: 'nothing, because it only reads',
      handle: async c => {
        const [slug, token] = [c.req.param('body') ?? '', c.req.query('key') ?? '']
        const { body, meetings, now } = await deps.look(systemActor, async look => ({
          ...(await readFeed(look, { slug, token })),
          now: look.now,
        }))
        return sendCalendar(c, publishedCalendar(body, meetings, now), body.slug)
      },
    },
    {
      method: 'GET',
      path: paths.feedsPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, null),
    },
    {
      method: 'POST',
      path: paths.feedsPattern,
      access: 'signed-in',
      audit: 'calendar-feed.made',
      // The answer is the page itself: an address that led back to it would have to hold the secret, or the record would.
      handle: async (c, visitor) => {
        const key = await deps.perform(actorOf(visitor), async act => {
          const body = await findBody(act, { slug: c.req.param('body') ?? '' })
          return makeFeed(act, { bodyId: body.id })
        })
        return show(c, visitor, key)
      },
    },
    {
      method: 'POST',
      path: paths.revokeFeedPattern,
      access: 'signed-in',
      audit: 'calendar-feed.revoked',
      handle: async (c, visitor) => {
        const slug = c.req.param('body') ?? ''
        await deps.perform(actorOf(visitor), async act => {
          const body = await findBody(act, { slug })
          await revokeFeed(act, { bodyId: body.id, feedId: c.req.param('feed') ?? '' })
        })
        return c.redirect(paths.feeds(slug), 303)
      },
    },
  ]
}
