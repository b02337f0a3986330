import type { Act } from '#modules/accounts/index.ts'
import { queueJob } from '#platform/jobs/queue-job.ts'

/** The kind of the job that follows a change of who holds a seat. Whoever does it is in a later module. */
export const seatChanged = 'bodies.seat-changed'

/** Asks for what hangs on a seat to follow its holders, in the transaction that changes them. */
export const queueSeatChanged = (act: Act, bodyId: string): Promise<unknown> =>
  queueJob(act, { kind: seatChanged, payload: { bodyId } })
