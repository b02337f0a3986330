import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { storyRoutes } from './pages/story/page.ts'

/** All addresses of the module. */
export const matterRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [...storyRoutes(deps)]
