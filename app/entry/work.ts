import { systemClock } from '#kernel/clock.ts'
import { loadConfig } from '#platform/config/config.ts'
import { readEnvironment } from '#platform/config/environment.ts'
import { createLog } from '#platform/log/log.ts'
import { openRecord } from './open-record.ts'
import { openWorkRoom } from './work-room.ts'

/**
 * Does jobs and mail, without pages, until the process is told to stop.
 * @throws ConfigError, NewerDatabase, or an error of the system where the record or a port cannot be had
 */
export const work = async (): Promise<void> => {
  const config = loadConfig(readEnvironment())
  const log = createLog({ write: line => process.stderr.write(line), now: () => systemClock.now().toString() })
  const db = await openRecord(config)
  const address = config.address ?? `http://${config.host}:${config.port}`
  const room = await openWorkRoom({ config, address, db, clock: systemClock, log })
  room.wake()
  process.stdout.write('Working. Jobs are done and mail is sent until this is stopped.\n')
  if (room.mailPort !== null) process.stdout.write(`Mail is taken on port ${room.mailPort}.\n`)
  // What waits is looked for by timers, which do not keep a process alive.
  const alive = setInterval(() => undefined, 60_000)
  const stop = async (): Promise<void> => {
    process.stdout.write('Stopping.\n')
    await room.close()
    await db.close()
    clearInterval(alive)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}
