import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, refusalOf, seenVersion, sentForm, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { settleTask } from '../../commands/settle-task.ts'
import { paths } from '../../paths.ts'
import { listTasks } from '../../queries/list-tasks.ts'
import { outcomeField, tasksView } from './view.ts'

interface Asked {
  /** The task whose form was sent, and what was typed into it. */
  readonly sent: { readonly id: string; readonly outcome: string } | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/bodies/:body/tasks`: what only the clerk can put right. */
export const taskRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { status, ...asked }: Asked): Promise<Response> => {
    const found = await deps.look(actorOf(visitor), look => listTasks(look, c.req.param('body') ?? ''))
    const hasErrors = asked.problems.length > 0
    return c.html(
      deps.print(visitor, { title: 'Things to put right', hasErrors, main: tasksView(found, asked) }),
      status,
    )
  }
  return [
    {
      method: 'GET',
      path: paths.tasksPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { sent: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.settleTaskPattern,
      access: 'signed-in',
      audit: 'task.settled',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const taskId = c.req.param('task') ?? ''
        const outcome = form.text(outcomeField(taskId))
        const input = { taskId, version: seenVersion(form, 'version'), outcome }
        const refused = await refusalOf(deps.perform(actorOf(visitor), act => settleTask(act, input)))
        if (refused !== null) {
          const problems = refused.problems.map(({ field, message }) => ({
            field: field === 'outcome' ? outcomeField(taskId) : field,
            message,
          }))
          return show(c, visitor, { status: refused.status, problems, sent: { id: taskId, outcome } })
        }
        return c.redirect(paths.tasks(c.req.param('body') ?? ''), 303)
      },
    },
  ]
}
