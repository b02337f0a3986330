import type { Act } from '#modules/accounts/index.ts'
import { seatChanged } from '#modules/bodies/index.ts'
import { ownersChanged } from '#modules/minutes/index.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import { handOver, handOverAll } from './commands/hand-over.ts'
import type { MailPlaces } from './commands/link-for.ts'
import { ownerChanged } from './commands/owner-changed.ts'
import { proposeEscalations } from './commands/propose-escalations.ts'
import { remindOwners } from './commands/remind-owners.ts'
import { takeReply } from './commands/take-reply.ts'
import { tellOwners } from './commands/tell-owners.ts'
import { isReplyAddress } from './queries/open-link.ts'

/** What follows when minutes are sent round or changed, when seats get other holders, and once a day. */
export const actionJobs = (places: MailPlaces): readonly JobHandler<Act>[] => [
  {
    kind: ownersChanged,
    run: async (act, { minutesId }) => void (await tellOwners(act, { minutesId: String(minutesId) }, places)),
  },
  {
    kind: ownerChanged,
    run: async (act, { bodyId, actionId }) =>
      void (await tellOwners(act, { bodyId: String(bodyId), actionIds: [String(actionId)] }, places)),
  },
  { kind: seatChanged, run: async (act, { bodyId }) => void (await handOver(act, String(bodyId), places)) },
  // A change that was entered ahead of its day, and one of a lead contact.
  { kind: 'actions.hand-over', daily: '06:30', run: act => handOverAll(act, places) },
  { kind: 'actions.remind', daily: '07:30', run: async act => void (await remindOwners(act, places)) },
  { kind: 'actions.propose-escalations', daily: '07:00', run: act => proposeEscalations(act) },
]

/** What is done with mail that comes to the addresses which go with links. */
export const ownerReplies = { isKnown: isReplyAddress, receive: takeReply } as const
