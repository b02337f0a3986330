import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { approveRoutes } from './approve-minutes/page.ts'
import { circulateRoutes } from './circulate-minutes/page.ts'
import { editMinutesRoutes } from './edit-minutes/page.ts'
import { liveMinutesRoutes } from './live-minutes/page.ts'
import { minutesFileRoutes } from './minutes-file/page.ts'
import { minutesVersionsRoutes } from './minutes-versions/page.ts'
import { minutesPageRoutes } from './minutes/page.ts'
import type { RecordDeps } from './record-deps.ts'
import { remarksRoutes } from './remarks/page.ts'

/** The addresses of the minutes that are kept. */
export const minutesRecordRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => [
  ...editMinutesRoutes(deps),
  ...liveMinutesRoutes(deps),
  ...minutesVersionsRoutes(deps),
  ...circulateRoutes(deps),
  ...approveRoutes(deps),
  ...remarksRoutes(deps),
  ...minutesFileRoutes(deps),
  ...minutesPageRoutes(deps),
]
