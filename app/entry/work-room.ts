import type { Clock } from '#kernel/clock.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { tidyJobs } from '#platform/jobs/tidy-jobs.ts'
import type { Log } from '#platform/log/log.ts'
import { inboundWork, openInbound } from './inbound-room.ts'
import { inboundHandlers, jobHandlers, replyToOf } from './job-handlers.ts'
import { openJobRoom } from './job-room.ts'
import { openMailRoom } from './mail-room.ts'

/** What the program does by itself: jobs, and mail in both directions. */
export interface WorkRoom {
  /** Says that there may be something to do. */
  readonly wake: () => void
  /** The port on which mail is taken; null where none is. */
  readonly mailPort: number | null
  /** Takes no more, and waits for what is in hand. */
  readonly close: () => Promise<void>
}

/**
 * Begins to do jobs, to send mail, and to take it where a port was set. Any number of processes may.
 * @throws an error of the system where that port cannot be had
 */
export const openWorkRoom = async ({
  config,
  address,
  db,
  clock,
  log,
}: {
  readonly config: Config
  /** Where people reach the pages; links in mail begin with it. */
  readonly address: string
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
}): Promise<WorkRoom> => {
  const inboundParts = { config, db, handlers: inboundHandlers() }
  const deliverer = openMailRoom({ config, db, clock, log })
  const handlers = [...jobHandlers({ address, replyTo: replyToOf(config) }), inboundWork(inboundParts), tidyJobs<Act>()]
  const worker = openJobRoom({ db, clock, log, handlers, afterChange: () => wake() })
  const wake = (): void => {
    worker.wake()
    deliverer.wake()
  }
  const inbound = await openInbound(inboundParts, { clock, log, wake })
  return {
    wake,
    mailPort: inbound?.port ?? null,
    close: async () => {
      await inbound?.close()
      await worker.close()
      await deliverer.close()
    },
  }
}
