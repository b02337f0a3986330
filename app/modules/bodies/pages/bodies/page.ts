import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { paths } from '../../paths.ts'
import { mayCreateBody } from '../../policy.ts'
import { bodyTree } from '../../queries/body-tree.ts'
import { readRoute } from '../form-page.ts'
import { pageOf } from '../parts.ts'
import { bodiesView } from './view.ts'

/** `/bodies`: the tree of those that the visitor may see. */
export const bodiesRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  readRoute(deps, {
    path: paths.bodies,
    print: async look => {
      const tree = await bodyTree(look)
      const today = look.today.toString()
      return pageOf('Bodies', bodiesView({ tree, today, mayFound: mayCreateBody(look.actor, null) }))
    },
  }),
]
