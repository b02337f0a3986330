import type { Context } from 'hono'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { pageAsked } from '#ui/paging.ts'
import { paths } from '../../paths.ts'
import { textAt, textVersions } from '../../queries/text-versions.ts'
import type { RecordDeps } from '../record-deps.ts'
import { wholeNumber } from '../whole-number.ts'
import { versionsView } from './view.ts'

/** Every text that was saved, and what two of them differ by. */
export const minutesVersionsRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const handle = async (c: Context, visitor: Visitor): Promise<Response> => {
    const meetingId = c.req.param('meeting') ?? ''
    const [older, newer] = [wholeNumber(c.req.query('older') ?? ''), wholeNumber(c.req.query('newer') ?? '')]
    const { versions, pair } = await deps.look(actorOf(visitor), async look => ({
      versions: await textVersions(look, { meetingId, page: pageAsked(c.req.query('page')) }),
      pair: { older: await textAt(look, meetingId, older), newer: await textAt(look, meetingId, newer) },
    }))
    const main = versionsView(versions, pair)
    const title = `Versions of the minutes of ${showDate(versions.meeting.date)}`
    return c.html(deps.print(visitor, { title, main }))
  }
  const audit = 'nothing, because nothing changes'
  return [{ method: 'GET', path: paths.versionsPattern, access: 'signed-in', audit, handle }]
}
