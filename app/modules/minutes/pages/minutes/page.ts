import type { Context } from 'hono'
import { NotThere } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { paths } from '../../paths.ts'
import { findMinutes } from '../../queries/find-minutes.ts'
import { minutesPage } from '../../queries/minutes-page.ts'
import type { RecordDeps } from '../record-deps.ts'
import { visibleMinutes } from '../visible-tree.ts'
import type { SentRemark } from './remarks-part.ts'
import { minutesView } from './view.ts'

/** Prints the minutes of a meeting, with a form that was sent where there is one. */
export const printMinutes = async (
  deps: RecordDeps,
  visitor: Visitor,
  { meetingId, sent }: { readonly meetingId: string; readonly sent: SentRemark | null },
): Promise<string> => {
  const whole = await deps.look(actorOf(visitor), look => minutesPage(look, meetingId))
  const { tree, page } = await visibleMinutes(deps, whole)
  const main = minutesView({ page, tree, sent })
  const title = `Minutes of ${showDate(page.meeting.date)}, ${page.body.shortName ?? page.body.name}`
  return deps.print(visitor, { title, main, hasErrors: sent !== null })
}

/** The minutes of a meeting, and the address of each minute that stays valid for ever. */
export const minutesPageRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor): Promise<Response> =>
    c.html(await printMinutes(deps, visitor, { meetingId: c.req.param('meeting') ?? '', sent: null }))

  const minute = async (c: Context, visitor: Visitor): Promise<Response> => {
    const number = c.req.param('number') ?? ''
    const page = await deps.look(actorOf(visitor), async look => {
      const { meeting } = await findMinutes(look, { id: c.req.param('minutes') ?? '' })
      return minutesPage(look, meeting.id)
    })
    const { tree } = await visibleMinutes(deps, page)
    if (tree?.items.some(item => item.number === number) !== true) throw new NotThere('minute')
    return c.redirect(`${paths.minutes(page.meeting.id)}#${paths.anchor(number)}`, 302)
  }

  const open = { method: 'GET', access: 'signed-in', audit: 'nothing, because nothing changes' } as const
  return [
    { ...open, path: paths.minutesPattern, handle: show },
    { ...open, path: paths.minutePattern, handle: minute },
  ]
}
