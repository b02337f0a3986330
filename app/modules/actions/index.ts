import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { oneActionRoutes } from './pages/action/page.ts'
import { balanceRoutes } from './pages/balance/page.ts'
import { boardRoutes } from './pages/board/page.ts'
import { mineRoutes } from './pages/mine/page.ts'
import { organisationActionRoutes } from './pages/organisation/page.ts'
import { progressRoutes } from './pages/progress/page.ts'
import { taskRoutes } from './pages/tasks/page.ts'
import { chaseRoutes } from './pages/chase/page.ts'
import { decideRoutes } from './pages/decide/page.ts'
import { dueCalendarRoutes } from './pages/due-calendar/page.ts'
import { givenFileRoutes } from './pages/given-file/page.ts'
import { handOverRoutes } from './pages/hand-overs/page.ts'
import { linkListRoutes } from './pages/links/page.ts'
import { actionListRoutes } from './pages/list/page.ts'
import type { OwnerDeps } from './pages/own/deps.ts'
import { ownRoutes } from './pages/own/page.ts'
import { walkRoutes } from './pages/walk/page.ts'

export type { MailPlaces } from './commands/link-for.ts'
export { actionJobs, ownerReplies } from './jobs.ts'
export { eventWords } from './pages/event-words.ts'
export { mayOnActions } from './policy.ts'
export { paths as actionPaths } from './paths.ts'

/** All addresses of the module. */
export const actionRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...boardRoutes(deps),
  ...actionListRoutes(deps),
  ...balanceRoutes(deps),
  ...progressRoutes(deps),
  ...taskRoutes(deps),
  ...mineRoutes(deps),
  ...dueCalendarRoutes(deps),
  ...organisationActionRoutes(deps),
  ...chaseRoutes(deps),
  ...oneActionRoutes(deps),
  ...decideRoutes(deps),
  ...walkRoutes(deps),
]

/** The addresses by which owners answer, and where the clerk looks after their links. */
export const ownerRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => [
  ...ownRoutes(deps),
  ...linkListRoutes(deps),
  ...givenFileRoutes(deps),
  ...handOverRoutes(deps),
]
export { answerForOwner } from './commands/answer-for-owner.ts'
export { carryAction } from './commands/carry-action.ts'
export { closeAction } from './commands/close-action.ts'
export { dateAction } from './commands/date-action.ts'
export { enterUpdate } from './commands/enter-update.ts'
export { mergeActions } from './commands/merge-actions.ts'
export type { NewOwner } from './commands/name-owners.ts'
export { prioritiseAction } from './commands/prioritise-action.ts'
export { reopenAction } from './commands/reopen-action.ts'
export { returnAction } from './commands/return-action.ts'
export { settleDate } from './commands/settle-date.ts'
export { transferAction } from './commands/transfer-action.ts'
export { withdrawAction } from './commands/withdraw-action.ts'
export { countTasks } from './queries/list-tasks.ts'
