import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { startRoutes, type StartDeps } from './pages/start/page.ts'

/** All addresses of the module. */
export const homeRoutes = (deps: StartDeps): readonly Route<Visitor>[] => [...startRoutes(deps)]
