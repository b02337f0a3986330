import { systemClock } from '#kernel/clock.ts'
import { accountPaths, createRecord, offerFirstAdministrator, systemActor } from '#modules/accounts/index.ts'
import { loadConfig, settings } from '#platform/config/config.ts'
import { readEnvironment } from '#platform/config/environment.ts'
import { listen } from '#platform/http/listen.ts'
import { createLog } from '#platform/log/log.ts'
import { createOpenId } from '#platform/openid/open-id.ts'
import { openExample } from './example-record.ts'
import { createIntakeWork } from './intake-work.ts'
import { mailStaysHere } from './mail-room.ts'
import { openRecord } from './open-record.ts'
import { replyToOf } from './job-handlers.ts'
import { openWorkRoom } from './work-room.ts'
import { buildWeb } from './web/build-web.ts'

const graceMs = 10_000

export interface ServeOptions {
  /** Shows the example partnership where the record is empty. */
  readonly example: boolean
}

/**
 * Serves the pages until the process is told to stop, and prints their address.
 * @throws ConfigError, NewerDatabase, or an error of the system where the port or the record cannot be had
 */
export const serve = async (options: ServeOptions): Promise<void> => {
  const environment = readEnvironment()
  const config = loadConfig(environment)
  const log = createLog({ write: line => process.stderr.write(line), now: () => systemClock.now().toString() })
  const real = await openRecord(config)
  const example = options.example ? await openExample(real, { config, clock: systemClock }) : null
  const db = example?.db ?? real
  const portChosen = (environment[settings.port.variable] ?? '').trim() !== ''
  // The address is known once the port is, so the application is built after the server listens: a request that comes
  // between waits for it.
  const built = Promise.withResolvers<ReturnType<typeof buildWeb>>()
  const server = await listen({
    fetch: async (...request) => (await built.promise).fetch(...request),
    host: config.host,
    port: config.port,
    furtherPorts: portChosen ? 0 : 20,
  })
  if (!portChosen && server.port !== config.port) {
    process.stdout.write(`Port ${config.port} is taken, so port ${server.port} is used.\n`)
  }
  const shownHost = server.host.includes(':') ? `[${server.host}]` : server.host
  const address = config.address ?? `http://${shownHost}:${server.port}`
  const room = config.worker ? await openWorkRoom({ config, address, db, clock: systemClock, log }) : null
  const wake = (): void => room?.wake()
  const from = config.mailServer?.from ?? null
  const mail = { wake, staysHere: mailStaysHere(config), from, replyTo: replyToOf(config) }
  const openId = config.openId === null ? null : createOpenId(config.openId, `${address}${accountPaths.openIdCallback}`)
  const deadlineMs = config.readingSeconds * 1000
  const intake = createIntakeWork({ db, clock: systemClock, log, dataFolder: config.dataFolder, deadlineMs })
  built.resolve(buildWeb({ config, address, db, log, clock: systemClock, mail, openId, intake, example }))
  process.stdout.write(`Matters Arising is at ${address}/\n`)
  if (room !== null && room.mailPort !== null) process.stdout.write(`Mail is taken on port ${room.mailPort}.\n`)
  wake()
  intake.wake()
  if (example !== null) {
    process.stdout.write('It shows an example. A button on every page removes it, and begins your own record.\n')
  }
  const token =
    example !== null
      ? null
      : await createRecord({ db, clock: systemClock }).perform(systemActor, offerFirstAdministrator)
  if (token !== null) {
    const link = `${address}${accountPaths.firstAdministrator(token)}`
    process.stdout.write(`There is no administrator yet. Become the first here, once and within 24 hours:\n${link}\n`)
  }

  const stop = async (): Promise<void> => {
    process.stdout.write('Stopping.\n')
    await server.close(graceMs)
    await room?.close()
    await intake.close()
    await db.close()
    process.exitCode = 0
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

/** What to tell whoever started the program of an error that they can put right; null for a mistake of ours. */
export const explainStart = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  if (error.name === 'ConfigError' || error.name === 'NewerDatabase') return error.message
  const code = 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return 'The port is taken. Set PORT to another.'
  if (code === 'EACCES')
    return 'This port, or the folder of the record, is not allowed. Set PORT or DATA_FOLDER to another.'
  if (code === 'ECONNREFUSED') return 'The database of DATABASE_URL does not answer.'
  return null
}
