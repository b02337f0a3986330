import { actorOf, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { readAction } from '../../queries/read-action.ts'
import { actionView } from './view.ts'

/** `/actions/:action`: one action and all that happened to it. */
export const oneActionRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.actionPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const found = await deps.look(actorOf(visitor), look => readAction(look, c.req.param('action') ?? ''))
      const done = c.req.query('done') === '1'
      return c.html(deps.print(visitor, { title: `Action ${found.action.reference}`, main: actionView(found, done) }))
    },
  },
]
