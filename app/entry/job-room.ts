import type { Clock } from '#kernel/clock.ts'
import { createRecord, systemActor, type Act } from '#modules/accounts/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import { createWorker, type Worker } from '#platform/jobs/worker.ts'
import type { Log } from '#platform/log/log.ts'

/** Where jobs are done, as the program itself. */
export const openJobRoom = ({
  db,
  clock,
  log,
  handlers,
  afterChange,
}: {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly handlers: readonly JobHandler<Act>[]
  /** Is called after each job that was done, such as to send the mail that it has written. */
  readonly afterChange: () => void
}): Worker => {
  const record = createRecord({ db, clock, afterChange })
  return createWorker<Act>({ db, clock, log, handlers, perform: command => record.perform(systemActor, command) })
}
