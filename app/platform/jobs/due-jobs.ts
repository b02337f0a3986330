import type { Engine, ReadTx, Tx } from '#platform/db/database.ts'
import { skipLocked } from '#platform/db/skip-locked.ts'
import type { JobPayload } from './job.ts'

/** How often a job is begun: with the waits between, for about half a day. */
const mostAttempts = 10

/** How long a worker has a job for itself, in seconds, unless it says that it is still at it. */
const leaseSeconds = 60

const later = (now: string, seconds: number): string => Temporal.Instant.from(now).add({ seconds }).toString()

/** One minute, two, four … at most four hours. */
const waitSeconds = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 4 * 3600)

/** A job that this worker, and for a while no other, may do. */
export interface TakenJob {
  readonly id: string
  readonly kind: string
  readonly payload: JobPayload
  /** With this one. */
  readonly attempts: number
  /** Names this attempt: what another worker has taken over since has another. */
  readonly takenBy: string
}

/** Another worker has it in hand, or somebody has cancelled it: whatever was done for it is undone. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver'

  constructor() {
    super('Another worker has this job, or it was cancelled')
  }
}

const isFact = (value: unknown): value is JobPayload[string] =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

const payloadOf = (json: string): JobPayload => {
  const given: unknown = JSON.parse(json)
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, JobPayload[string]] => isFact(entry[1])),
  )
}

export interface Looking {
  readonly now: string
  /** Kinds that this worker can do. A job of another kind waits for a program that knows it. */
  readonly kinds: readonly string[]
}

const due = (tx: ReadTx, { now, kinds }: Looking) =>
  tx
    .selectFrom('job')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('kind', 'in', kinds)
    .where(any => any.or([any('taken_until', 'is', null), any('taken_until', '<=', now)]))

/** True where something is due: to be asked first, as it holds up nobody. */
export const hasDueJob = async (tx: ReadTx, looking: Looking): Promise<boolean> =>
  looking.kinds.length > 0 && (await due(tx, looking).select('id').limit(1).executeTakeFirst()) !== undefined

/** Takes the job that has waited longest; null where none is due that nobody else is taking at this moment. */
export const takeDueJob = async (
  tx: Tx,
  looking: Looking,
  { engine, takenBy }: { readonly engine: Engine; readonly takenBy: string },
): Promise<TakenJob | null> => {
  const query = due(tx, looking)
    .select(['id', 'kind', 'payload', 'attempts'])
    .orderBy('due_at')
    .orderBy('created_at')
    .limit(1)
  const row = await skipLocked(query, engine).executeTakeFirst()
  if (row === undefined) return null
  if (row.attempts >= mostAttempts) {
    // Whoever had it in hand never came back, so it may be what ends the program each time.
    const problem = `It was begun ${row.attempts} times, and the program ended each time before it was done.`
    await tx
      .updateTable('job')
      .set({ state: 'failed', finished_at: looking.now, taken_by: null, taken_until: null, problem })
      .where('id', '=', row.id)
      .execute()
    return takeDueJob(tx, looking, { engine, takenBy })
  }
  const attempts = row.attempts + 1
  await tx
    .updateTable('job')
    .set({ attempts, taken_by: takenBy, taken_until: later(looking.now, leaseSeconds) })
    .where('id', '=', row.id)
    .execute()
  return { id: row.id, kind: row.kind, payload: payloadOf(row.payload), attempts, takenBy }
}

const ours = (tx: Tx, { id, takenBy }: TakenJob) =>
  tx.updateTable('job').where('id', '=', id).where('taken_by', '=', takenBy).where('state', '=', 'waiting')

/** Says that the worker is still at it. */
export const keepJob = async (tx: Tx, job: TakenJob, now: string): Promise<void> =>
  void (await ours(tx, job)
    .set({ taken_until: later(now, leaseSeconds) })
    .execute())

/**
 * Writes down that a job is done. It belongs in the transaction of what the job does.
 * @throws TakenOver where the job is another's by now, so that this transaction is undone
 */
export const markDone = async (tx: Tx, job: TakenJob, now: string): Promise<void> => {
  const done = await ours(tx, job)
    .set({ state: 'done', finished_at: now, taken_by: null, taken_until: null, problem: null })
    .returning('id')
    .execute()
  if (done.length === 0) throw new TakenOver()
}

export interface JobFailure {
  readonly now: string
  readonly problem: string
}

/** Keeps why it could not be done, and when to try again, or that it is given up. Does nothing where it is another's by now. */
export const markJobFailed = async (tx: Tx, job: TakenJob, { now, problem }: JobFailure): Promise<void> => {
  const over = job.attempts >= mostAttempts
  await ours(tx, job)
    .set({
      problem: problem.slice(0, 500),
      taken_by: null,
      taken_until: null,
      ...(over ? { state: 'failed', finished_at: now } : { due_at: later(now, waitSeconds(job.attempts)) }),
    })
    .execute()
}
