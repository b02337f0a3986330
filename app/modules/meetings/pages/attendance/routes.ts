import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { ownApologiesRoutes } from '../apologies/page.ts'
import { attendanceFigureRoutes } from '../attendance-figures/page.ts'
import { attendancePeopleRoutes } from '../attendance-people/page.ts'
import { attendanceListRoutes } from './page.ts'

/** Every page about who came. */
export const attendanceRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...attendanceListRoutes(deps),
  ...attendancePeopleRoutes(deps),
  ...ownApologiesRoutes(deps),
  ...attendanceFigureRoutes(deps),
]
