import type { Act } from '#modules/accounts/index.ts'
import { queueJob } from '#platform/jobs/queue-job.ts'

/** The kind of the job that tells whoever answers for an action of what is new with it. */
export const ownerChanged = 'actions.owner-changed'

export interface OwnerChanged {
  readonly bodyId: string
  readonly actionId: string
  /** How long to wait, as what is decided at a meeting may be taken back a moment later; 0 where it is left out. */
  readonly minutes?: number
}

/** Asks for whoever answers for an action by now to be told of it, in the transaction that gives it to them. */
export const queueOwnerChanged = (act: Act, { bodyId, actionId, minutes = 0 }: OwnerChanged): Promise<unknown> =>
  queueJob(act, {
    kind: ownerChanged,
    payload: { bodyId, actionId },
    dueAt: Temporal.Instant.from(act.now).add({ minutes }).toString(),
  })
