import type { Clock } from '#kernel/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import { jobHandlers } from './job-handlers.ts'
import { openJobRoom } from './job-room.ts'
import { openMailRoom } from './mail-room.ts'

/** What the program does by itself: jobs and mail. */
export interface WorkRoom {
  /** Says that there may be something to do. */
  readonly wake: () => void
  /** Takes no more, and waits for what is in hand. */
  readonly close: () => Promise<void>
}

/** Begins to do jobs and to send mail. Any number of processes may. */
export const openWorkRoom = ({
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
}): WorkRoom => {
  const deliverer = openMailRoom({ config, db, clock, log })
  const worker = openJobRoom({
    db,
    clock,
    log,
    handlers: jobHandlers({ address, replyTo: null }),
    afterChange: () => wake(),
  })
  const wake = (): void => {
    worker.wake()
    deliverer.wake()
  }
  return {
    wake,
    close: async () => {
      await worker.close()
      await deliverer.close()
    },
  }
}
