import type { Context } from 'hono'
import { Invalid, NotAllowed } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { approveMinutes } from '../../commands/approve-minutes.ts'
import { paths } from '../../paths.ts'
import { findMinutes } from '../../queries/find-minutes.ts'
import { minutesPage } from '../../queries/minutes-page.ts'
import type { RecordDeps } from '../record-deps.ts'
import { correctionsOf, readApproval, type TypedCorrection } from './form.ts'
import { approveView, type ApproveView } from './view.ts'

type Shown = Pick<ApproveView, 'rows' | 'problems'> & { readonly version: number | null }

const empty: TypedCorrection = { minute: '', text: '' }

/** A page of a later meeting, on which the clerk records that it approved earlier minutes. */
export const approveRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const { look, perform, print, readTyped } = deps
  const atOf = (c: Context): string => c.req.param('meeting') ?? ''
  const minutesOf = (c: Context): string => c.req.param('minutes') ?? ''

  const show = async (c: Context, visitor: Visitor, { rows, problems, version }: Shown): Promise<string> => {
    const { of, at } = await look(actorOf(visitor), async now => {
      const found = await findMinutes(now, { id: minutesOf(c) })
      return { of: await minutesPage(now, found.meeting.id), at: await findMeeting(now, atOf(c)) }
    })
    const { minutes, may, remarks } = of
    if (minutes === null || !may('approve')) {
      throw new NotAllowed('Minutes are approved once, after they were sent round, and the clerk records it.')
    }
    const tree = minutes.tree ?? (await readTyped(minutes.text)).minutes
    const main = approveView({
      of,
      at,
      minutesId: minutes.id,
      version: version ?? minutes.version,
      tree,
      open: remarks.filter(({ state }) => state === 'open').length,
      rows,
      problems,
    })
    const title = `Approve the minutes of ${showDate(of.meeting.date)}`
    return print(visitor, { title, main, hasErrors: problems.length > 0 })
  }

  const get = async (c: Context, visitor: Visitor): Promise<Response> =>
    c.html(await show(c, visitor, { rows: [empty], problems: [], version: null }))

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, 500_000)
    if (typeof form === 'string') return c.redirect(paths.approve(atOf(c), minutesOf(c)), 303)
    const { version, rows, more } = readApproval(form)
    if (more) return c.html(await show(c, visitor, { rows: [...rows, empty], problems: [], version }))
    const filled = rows.filter(({ minute, text }) => minute !== '' || text.trim() !== '')
    const input = { minutesId: minutesOf(c), version, atMeetingId: atOf(c), corrections: correctionsOf(filled) }
    try {
      await perform(actorOf(visitor), act => approveMinutes(act, input))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const problems = error.problems.map(one => (one.field === 'at' ? { ...one, field: '' } : one))
      return c.html(await show(c, visitor, { rows: filled.length > 0 ? filled : [empty], problems, version }), 400)
    }
    return c.redirect(paths.edit(atOf(c)), 303)
  }

  const open = { path: paths.approvePattern, access: 'signed-in' } as const
  return [
    { ...open, method: 'GET', audit: 'nothing, because nothing changes', handle: get },
    { ...open, method: 'POST', audit: 'minutes.approved, minutes.saved', handle: post },
  ]
}
