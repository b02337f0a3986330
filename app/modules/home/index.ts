import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { startRoutes } from './pages/start/page.ts'

/** All addresses of the module. */
export const homeRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [...startRoutes(deps)]
