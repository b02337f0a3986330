import { NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '../model.ts'
import { mayManageAccounts } from '../policy.ts'
import { dropJob, hurryJob } from '../store/jobs.ts'

/** Begins a job now that failed, or that waits for its time. */
export const retryJob = async (act: Act, jobId: string): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  const kind = await hurryJob(act.tx, jobId, act.now)
  if (kind === null) throw new NotThere('job that could be begun')
  await recordChange(act, { action: 'job.retried', subject: { kind: 'job', id: jobId }, bodyId: null, after: { kind } })
}

/** Sees to it that a job is not begun any more. */
export const cancelJob = async (act: Act, jobId: string): Promise<void> => {
  if (!mayManageAccounts(act.actor)) throw new NotAllowed()
  const kind = await dropJob(act.tx, jobId, act.now)
  if (kind === null) throw new NotThere('job that waits')
  await recordChange(act, {
    action: 'job.cancelled',
    subject: { kind: 'job', id: jobId },
    bodyId: null,
    after: { kind },
  })
}
