import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import { NotAllowed } from '#kernel/errors.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { listActions } from '../../queries/list-actions.ts'
import { actionsView } from './view.ts'

/** `/bodies/:body/actions/in-minutes`: what was agreed to be done, as the minutes have it. */
export const actionListRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.inMinutesPattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const { actor } = visitor
      if (actor === null) throw new NotAllowed()
      const page = Number(c.req.query('page') ?? 1)
      const slug = c.req.param('body') ?? ''
      const list = await deps.look(actor, look => listActions(look, { slug, page: Number.isInteger(page) ? page : 1 }))
      return c.html(deps.print(visitor, { title: `Actions of ${list.body.name}`, main: actionsView(list), wide: true }))
    },
  },
]
