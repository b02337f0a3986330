import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { actionListRoutes } from './pages/list/page.ts'
import { walkRoutes } from './pages/walk/page.ts'

export { paths as actionPaths } from './paths.ts'

/** All addresses of the module. */
export const actionRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...actionListRoutes(deps),
  ...walkRoutes(deps),
]
