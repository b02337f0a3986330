import type { Context } from 'hono'
import { actorOf, systemActor, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { makeDueFeed } from '../../commands/make-due-feed.ts'
import { revokeDueFeed } from '../../commands/revoke-due-feed.ts'
import { dueCalendar } from '../../compose/due-calendar.ts'
import { paths } from '../../paths.ts'
import { listDueFeeds, readDueFeed } from '../../queries/read-due-feed.ts'
import { dueCalendarView } from './view.ts'

/** What is due from somebody, in their calendar program, which cannot sign in. */
export const dueCalendarRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, key: string | null): Promise<Response> => {
    const feeds = await deps.look(actorOf(visitor), listDueFeeds)
    const made = key === null ? null : `${deps.address}${paths.feed(key)}`
    return c.html(deps.print(visitor, { title: 'Your actions in your calendar', main: dueCalendarView(feeds, made) }))
  }
  return [
    {
      method: 'GET',
      path: paths.feedPattern,
      access: 'anyone',
      audit: 'nothing, because it only reads',
      handle: async c => {
        const { rows, now } = await deps.look(systemActor, async look => ({
          rows: await readDueFeed(look, c.req.query('key') ?? ''),
          now: look.now,
        }))
        c.header('content-type', 'text/calendar; charset=utf-8')
        c.header('content-disposition', 'attachment; filename="my-actions.ics"')
        c.header('cache-control', 'no-store')
        return c.body(dueCalendar({ rows, now, addressOf: id => `${deps.address}${paths.action(id)}` }))
      },
    },
    {
      method: 'GET',
      path: paths.feeds,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, null),
    },
    {
      method: 'POST',
      path: paths.feeds,
      access: 'signed-in',
      audit: 'due-feed.made',
      // The answer is the page itself: an address that led back to it would have to hold the secret, or the record would.
      handle: async (c, visitor) => show(c, visitor, await deps.perform(actorOf(visitor), makeDueFeed)),
    },
    {
      method: 'POST',
      path: paths.revokeFeedPattern,
      access: 'signed-in',
      audit: 'due-feed.revoked',
      handle: async (c, visitor) => {
        await deps.perform(actorOf(visitor), act => revokeDueFeed(act, c.req.param('feed') ?? ''))
        return c.redirect(paths.feeds, 303)
      },
    },
  ]
}
