import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import { createRounds } from '#platform/worker/rounds.ts'
import { dueDays, queueDays, unqueuedDays, type Daily } from './daily.ts'
import { hasDueJob, keepJob, markDone, markJobFailed, takeDueJob, TakenOver, type TakenJob } from './due-jobs.ts'
import type { JobAct, JobHandler } from './job.ts'

export interface WorkerOptions<Act extends JobAct> {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  /** Runs a command in a transaction of its own, as the program itself. */
  readonly perform: (command: (act: Act) => Promise<void>) => Promise<void>
  readonly handlers: readonly JobHandler<Act>[]
  /** How often to look for jobs that nobody told of, in milliseconds. */
  readonly pollMs?: number
}

/** Does the jobs of the record. Any number of processes may have one. */
export interface Worker {
  /** Says that there may be jobs: they are looked for soon. */
  readonly wake: () => void
  /** Does all that is due. Tells how many jobs were begun. */
  readonly workDue: () => Promise<number>
  /** Takes no more, and waits for the job in hand. */
  readonly close: () => Promise<void>
}

/** Many changes at once ask for one look. */
const wakeMs = 30

/** How often a worker says that it is still at a job, while it prepares. */
const keepMs = 20_000

/** @throws Error where two handlers are of one kind */
export const createWorker = <Act extends JobAct>(options: WorkerOptions<Act>): Worker => {
  const { db, clock, log, perform, pollMs = 15_000 } = options
  const handlers = new Map(options.handlers.map(handler => [handler.kind, handler]))
  if (handlers.size < options.handlers.length) throw new Error('Two handlers are of one kind of job')
  const kinds = [...handlers.keys()]
  const daily = options.handlers.filter((handler): handler is JobHandler<Act> & Daily => handler.daily !== undefined)
  const now = (): string => clock.now().toString()

  const prepared = async (job: TakenJob): Promise<(act: Act) => Promise<void>> => {
    const handler = handlers.get(job.kind)
    if (handler === undefined) throw new Error(`There is nobody for jobs of the kind ${job.kind}`)
    if ('run' in handler) return act => handler.run(act, job.payload)
    const still = setInterval(() => void db.write(tx => keepJob(tx, job, now())).catch(() => undefined), keepMs)
    still.unref()
    try {
      return await handler.prepare(job.payload)
    } finally {
      clearInterval(still)
    }
  }

  const attempt = async (job: TakenJob): Promise<void> => {
    const facts = { kind: job.kind, attempts: job.attempts }
    try {
      const change = await prepared(job)
      await perform(async act => {
        await markDone(act.tx, job, act.now)
        await change(act)
      })
      log.info('job done', facts)
    } catch (error) {
      if (error instanceof TakenOver) return
      // The problem may quote what people wrote, so it goes to the record and not into the log.
      const problem = error instanceof Error ? error.message : String(error)
      log.error('job failed', { ...facts, name: error instanceof Error ? error.name : '' })
      await db.write(tx => markJobFailed(tx, job, { now: now(), problem }))
    }
  }

  const queueDaily = async (): Promise<void> => {
    const days = dueDays(daily, now())
    const missing = await db.read(tx => unqueuedDays(tx, days))
    if (missing.length > 0) await db.write(tx => queueDays({ tx, now: now(), newId }, missing))
  }

  const workAll = async (isClosed: () => boolean): Promise<number> => {
    await queueDaily()
    for (let begun = 0; ; begun++) {
      if (isClosed()) return begun
      const looking = { now: now(), kinds }
      // To look holds up nobody; to take a job holds up every other change of SQLite.
      if (!(await db.read(tx => hasDueJob(tx, looking)))) return begun
      const taking = { engine: db.engine, takenBy: newId() }
      const job = await db.write(tx => takeDueJob(tx, looking, taking), 'read committed')
      if (job === null) return begun
      await attempt(job)
    }
  }

  return createRounds({
    work: workAll,
    onStop: error => log.error('jobs stopped', { name: error instanceof Error ? error.name : '' }),
    wakeMs,
    pollMs,
  })
}
