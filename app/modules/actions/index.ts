import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { linkListRoutes } from './pages/links/page.ts'
import { actionListRoutes } from './pages/list/page.ts'
import type { OwnerDeps } from './pages/own/deps.ts'
import { ownRoutes } from './pages/own/page.ts'

export type { MailPlaces } from './commands/link-for.ts'
export { actionJobs } from './jobs.ts'
export { paths as actionPaths } from './paths.ts'

/** All addresses of the module. */
export const actionRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [...actionListRoutes(deps)]

/** The addresses by which owners answer, and where the clerk looks after their links. */
export const ownerRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => [...ownRoutes(deps), ...linkListRoutes(deps)]
