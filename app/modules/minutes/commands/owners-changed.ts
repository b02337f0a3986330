import type { Act } from '#modules/accounts/index.ts'
import { queueJob } from '#platform/jobs/queue-job.ts'

/** The kind of the job that tells owners what minutes give them. Whoever does it is in a later module. */
export const ownersChanged = 'minutes.owners-changed'

/** Asks for owners to be told what is new in minutes that were sent round, in the transaction that changes them. */
export const queueOwnersChanged = (act: Act, minutesId: string): Promise<unknown> =>
  queueJob(act, { kind: ownersChanged, payload: { minutesId } })
