import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { askRoutes as oneAskRoutes } from './pages/ask/page.ts'
import { asksRoutesOfBody } from './pages/asks/page.ts'
import { meetingAsksRoutes } from './pages/meeting-asks/page.ts'

export { paths as askPaths } from './paths.ts'

/** All addresses of the module. */
export const askRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...asksRoutesOfBody(deps),
  ...meetingAsksRoutes(deps),
  ...oneAskRoutes(deps),
]
