import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { ExampleDeps } from './pages/deps.ts'
import { lookRoundRoutes } from './pages/look-round/page.ts'
import { removeExampleRoutes } from './pages/remove/page.ts'

export { loadExample } from './commands/load-example.ts'
export { planExample } from './compose/plan-example.ts'
export type { ExampleDeps } from './pages/deps.ts'
export { paths as examplePaths } from './paths.ts'

/** All addresses of the module. */
export const exampleRoutes = (deps: ExampleDeps): readonly Route<Visitor>[] => [
  ...lookRoundRoutes(deps),
  ...removeExampleRoutes(deps),
]
