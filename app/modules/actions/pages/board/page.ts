import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { listOrganisations } from '#modules/bodies/index.ts'
import type { Route } from '#platform/http/route.ts'
import { boardCsv } from '../../compose/board-csv.ts'
import { mayOnActions } from '../../policy.ts'
import { paths } from '../../paths.ts'
import { bodyScope } from '../../queries/board-scopes.ts'
import { countTasks } from '../../queries/list-tasks.ts'
import { readBoard, readBoardWhole } from '../../queries/read-board.ts'
import { boardAsked } from '../board-query.ts'
import { sendCsv } from '../send-csv.ts'
import { bodyBoardView } from './view.ts'

/** `/bodies/:body/actions`: where the actions of a body stand. */
export const boardRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.actionsPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const actor = actorOf(visitor)
      const asked = boardAsked(c)
      const shown = await deps.look(actor, async look => {
        const { body, scope } = await bodyScope(look, c.req.param('body') ?? '')
        return {
          body,
          board: await readBoard(look, scope, asked),
          tasks: mayOnActions(actor, 'keep', body.id) ? await countTasks(look, body) : null,
          organisations: await listOrganisations(look),
          today: look.today.toString(),
        }
      })
      const title = `Actions of ${shown.body.name}`
      return c.html(deps.print(visitor, { title, main: bodyBoardView(shown), wide: true }))
    },
  },
  {
    method: 'GET',
    path: paths.actionsCsvPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const asked = boardAsked(c)
      const { body, rows } = await deps.look(actorOf(visitor), async look => {
        const found = await bodyScope(look, c.req.param('body') ?? '')
        return { body: found.body, rows: await readBoardWhole(look, found.scope, asked) }
      })
      return sendCsv(c, boardCsv(rows), `actions-${body.slug}-${asked.list}`)
    },
  },
]
