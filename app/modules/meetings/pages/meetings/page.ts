import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { cutPage, pageAsked } from '#ui/paging.ts'
import { paths } from '../../paths.ts'
import { mayWithMeetings } from '../../policy.ts'
import { listCalendar } from '../../queries/list-calendar.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { meetingsView } from './view.ts'

/** Meetings of the past on one page: six years of those that meet each month. */
const onOnePage = 72

/** `/bodies/:body/meetings`: every meeting of a body. */
export const meetingsListRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.meetingsPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const actor = actorOf(visitor)
      const found = await deps.look(actor, async look => {
        const body = await findBody(look, { slug: c.req.param('body') ?? '' })
        return { body, ...(await listCalendar(look, body)) }
      })
      const planned = Number(c.req.query('planned') ?? 0)
      const main = meetingsView({
        ...found,
        past: cutPage(found.past, { page: pageAsked(c.req.query('page')), onOnePage }),
        mayPlan: mayWithMeetings(actor, found.body.id, 'plan-year'),
        justPlanned: Number.isInteger(planned) && planned > 0 && planned < 60 ? planned : 0,
      })
      return c.html(deps.print(visitor, { title: `Meetings of the ${found.body.name}`, main }))
    },
  },
]
