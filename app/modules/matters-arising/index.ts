import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { ReportPageDeps } from './pages/deps.ts'
import { reportRoutes } from './pages/report/page.ts'
import { reportTemplateRoutes } from './pages/template/page.ts'

export { issueReport } from './commands/issue-report.ts'
export { latestDocument } from './compose/document-of.ts'
export { obstacleWords } from './model/obstacles.ts'
export { readReport } from './queries/read-report.ts'

/** All addresses of the module. */
export const mattersArisingRoutes = (deps: ReportPageDeps): readonly Route<Visitor>[] => [
  ...reportRoutes(deps),
  ...reportTemplateRoutes(deps),
]
