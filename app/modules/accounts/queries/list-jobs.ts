import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '../model.ts'
import { mayManageAccounts } from '../policy.ts'
import { selectJobs } from '../store/jobs.ts'

export type JobState = 'waiting' | 'in hand' | 'done' | 'failed' | 'cancelled'

/** A job of the program, for those who look after it. */
export interface JobLine {
  readonly id: string
  /** "actions.chase". */
  readonly kind: string
  readonly state: JobState
  /** When it is due, or when it was over. */
  readonly at: string
  readonly attempts: number
  /** Why it could not be done, last time. */
  readonly problem: string | null
}

/** How many jobs of each state are listed. */
export const mostJobs = 50

/** The jobs of the program, for the administrator: failed, waiting, done and cancelled. */
export const listJobs = async ({ tx, actor, now }: Look): Promise<readonly JobLine[]> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees the jobs of the program.')
  const rows = await selectJobs(tx, mostJobs)
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    state: stateOf(row.state, row.taken_until !== null && row.taken_until > now),
    at: row.finished_at ?? row.due_at,
    attempts: row.attempts,
    problem: row.problem,
  }))
}

const stateOf = (state: string, inHand: boolean): JobState => {
  if (state === 'done' || state === 'failed' || state === 'cancelled') return state
  return inHand ? 'in hand' : 'waiting'
}
