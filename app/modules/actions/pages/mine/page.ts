import { NotThere } from '#kernel/errors.ts'
import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { boardCsv } from '../../compose/board-csv.ts'
import { paths } from '../../paths.ts'
import { ownScope } from '../../queries/board-scopes.ts'
import { whoAsks } from '../../queries/who-asks.ts'
import { readBoard, readBoardWhole } from '../../queries/read-board.ts'
import { boardAsked } from '../board-query.ts'
import { sendCsv } from '../send-csv.ts'
import { mineView } from './view.ts'

/** `/actions/mine`: what whoever is signed in owes, on all bodies. */
export const mineRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.mine,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const asked = boardAsked(c)
      const shown = await deps.look(actorOf(visitor), async look => {
        const scope = await ownScope(look)
        if (scope === null) return null
        const { organisationId } = await whoAsks(look)
        return { board: await readBoard(look, scope, asked), today: look.today.toString(), organisationId }
      })
      return c.html(deps.print(visitor, { title: 'My actions', main: mineView(shown), wide: true }))
    },
  },
  {
    method: 'GET',
    path: paths.mineCsv,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const asked = boardAsked(c)
      const rows = await deps.look(actorOf(visitor), async look => {
        const scope = await ownScope(look)
        if (scope === null) throw new NotThere('file')
        return readBoardWhole(look, scope, asked)
      })
      return sendCsv(c, boardCsv(rows), `my-actions-${asked.list}`)
    },
  },
]
