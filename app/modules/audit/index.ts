import type { Route } from '#platform/http/route.ts'
import type { LogDeps } from './pages/deps.ts'
import { logRoutes } from './pages/log/page.ts'

export type { AuditEntry, By, Change, Entry, Snapshot } from './model.ts'
export { recordChange } from './commands/record-change.ts'
export { readLog } from './queries/read-log.ts'
export { readLogPage } from './queries/read-log-page.ts'
export type { LogDeps } from './pages/deps.ts'
export { paths as auditPaths } from './paths.ts'

/** All addresses of the module. */
export const auditRoutes = <Visitor>(deps: LogDeps<Visitor>): readonly Route<Visitor>[] => logRoutes(deps)
