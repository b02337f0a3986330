import type { Act } from '#modules/accounts/index.ts'
import { ownersChanged } from '#modules/minutes/index.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import type { MailPlaces } from './commands/link-for.ts'
import { proposeEscalations } from './commands/propose-escalations.ts'
import { remindOwners } from './commands/remind-owners.ts'
import { tellOwners } from './commands/tell-owners.ts'

/** What is done after minutes were sent round or changed, and once a day. */
export const actionJobs = (places: MailPlaces): readonly JobHandler<Act>[] => [
  {
    kind: ownersChanged,
    run: async (act, { minutesId }) => void (await tellOwners(act, { minutesId: String(minutesId) }, places)),
  },
  { kind: 'actions.remind', daily: '07:30', run: async act => void (await remindOwners(act, places)) },
  { kind: 'actions.propose-escalations', daily: '07:00', run: act => proposeEscalations(act) },
]
