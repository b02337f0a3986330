import type { Context } from 'hono'
import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import type { Actor, PageDeps, Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { decideAtMeeting } from '../../commands/decide-at-meeting.ts'
import { undoAtMeeting } from '../../commands/undo-at-meeting.ts'
import { paths } from '../../paths.ts'
import { walkThrough, type Walk } from '../../queries/walk-through.ts'
import { readTypedVerdict, readVerdict, type TypedVerdict } from './form.ts'
import { walkView } from './view.ts'

/** A form of this page is short. */
const maxBytes = 20_000

interface Shown {
  readonly typed: TypedVerdict | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new NotAllowed('Sign in first.')
  return actor
}

const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

/** The next that nothing was decided of, behind an action and then from the start; null where there is no other. */
const nextUndecided = ({ actions }: Walk, after: string): string | null => {
  const at = actions.findIndex(({ actionId }) => actionId === after)
  const inOrder = [...actions.slice(at + 1), ...actions.slice(0, Math.max(at, 0))]
  return inOrder.find(({ decided }) => decided.length === 0)?.actionId ?? null
}

/** `/meetings/:meeting/matters-arising/walk`: the open actions of a body, one after the other, while it meets. */
export const walkRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (
    c: Context,
    visitor: Visitor,
    { actionId, typed, problems, status }: Shown & { readonly actionId: string },
  ): Promise<Response> => {
    const walk = await deps.look(actorOf(visitor), look => walkThrough(look, meetingOf(c)))
    const main = walkView({
      walk,
      at: walk.actions.find(one => one.actionId === actionId) ?? null,
      typed,
      problems,
      done: c.req.query('done') ?? '',
    })
    const title = `Matters arising, ${showDate(walk.meeting.date)}`
    return c.html(deps.print(visitor, { title, main, hasErrors: problems.length > 0, scripts: ['walk.js'] }), status)
  }

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    const asked = c.req.query('action')
    if (asked !== undefined) return show(c, visitor, { actionId: asked, typed: null, problems: [], status: 200 })
    const walk = await deps.look(actorOf(visitor), look => walkThrough(look, meetingOf(c)))
    return show(c, visitor, { actionId: nextUndecided(walk, '') ?? '', typed: null, problems: [], status: 200 })
  }

  const decide = async (visitor: Visitor, meetingId: string, form: Form): Promise<string> => {
    const actor = actorOf(visitor)
    const walk = await deps.look(actor, look => walkThrough(look, meetingId))
    const { verdict, problems } = readVerdict(readTypedVerdict(form), walk)
    if (problems.length > 0) throw new Invalid(problems)
    const seen = /^\d{1,9}$/.test(form.text('seen')) ? Number(form.text('seen')) : -1
    const actionId = form.text('action')
    const { id } = await deps.perform(actor, act => decideAtMeeting(act, { meetingId, actionId, seen, verdict }))
    return paths.walkAt(meetingId, { action: nextUndecided(walk, actionId), done: id })
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return show(c, visitor, { actionId: '', typed: null, problems: [], status: 400 })
    const again = { actionId: form.text('action'), typed: readTypedVerdict(form) }
    try {
      return c.redirect(await decide(visitor, meetingOf(c), form), 303)
    } catch (error) {
      if (error instanceof Invalid) return show(c, visitor, { ...again, problems: error.problems, status: 400 })
      if (!(error instanceof Stale)) throw error
      const message = `${error.message} Look at what is there now. If you still want to, send this again`
      return show(c, visitor, { ...again, problems: [{ field: '', message }], status: 409 })
    }
  }

  const undo = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') return show(c, visitor, { actionId: '', typed: null, problems: [], status: 400 })
    const [meetingId, action] = [meetingOf(c), form.text('action')]
    try {
      const gone = await deps.perform(actorOf(visitor), act =>
        undoAtMeeting(act, { meetingId, decisionId: form.text('decision') }),
      )
      return c.redirect(paths.walkAt(meetingId, { action, done: gone ? 'undone' : 'undone-not-in-minutes' }), 303)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      const message = 'Something else happened to this action since, so it cannot be taken back here'
      return show(c, visitor, { actionId: action, typed: null, problems: [{ field: '', message }], status: 409 })
    }
  }

  const own = { access: 'signed-in' } as const
  return [
    { ...own, method: 'GET', path: paths.walkPattern, audit: 'nothing, because it only reads', handle: get },
    {
      ...own,
      method: 'POST',
      path: paths.walkPattern,
      audit: 'walk.decided and the event of the action',
      handle: post,
    },
    { ...own, method: 'POST', path: paths.undoWalkPattern, audit: 'walk.undone and action.undone', handle: undo },
  ]
}
