import type { Act } from '#modules/accounts/index.ts'
import { ownersChanged } from '#modules/minutes/index.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import type { MailPlaces } from './commands/link-for.ts'
import { tellOwners } from './commands/tell-owners.ts'

/** What is done after minutes were sent round or changed. */
export const actionJobs = (places: MailPlaces): readonly JobHandler<Act>[] => [
  {
    kind: ownersChanged,
    run: async (act, { minutesId }) => void (await tellOwners(act, { minutesId: String(minutesId) }, places)),
  },
]
