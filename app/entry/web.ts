/** `npm start`: the web pages, until the process is told to stop. */
import { systemClock } from '#kernel/clock.ts'
import { ConfigError } from '#platform/config/config-error.ts'
import { loadConfig, settings } from '#platform/config/config.ts'
import { readEnvironment } from '#platform/config/environment.ts'
import { listen } from '#platform/http/listen.ts'
import { NewerDatabase } from '#platform/db/migrate.ts'
import { createLog } from '#platform/log/log.ts'
import { openRecord } from './open-record.ts'
import { buildWeb } from './web/build-web.ts'

const help = `Usage: npm start [-- --help]

Serves the pages of Matters Arising and prints their address. Stop it with Ctrl+C.

Settings (environment variables):
${Object.values(settings)
  .map(({ variable, about, fallback }) => `  ${variable.padEnd(18)}${about} (${fallback ?? 'not set'})`)
  .join('\n')}

Where PORT is not set and its default is taken, the next free port is used.
`

const graceMs = 10_000

const serve = async (): Promise<void> => {
  const environment = readEnvironment()
  const config = loadConfig(environment)
  const log = createLog({ write: line => process.stderr.write(line), now: () => systemClock.now().toString() })
  const db = await openRecord(config)
  const portChosen = (environment[settings.port.variable] ?? '').trim() !== ''
  // The address is known once the port is, so the application is built by the first request at the latest.
  let app: ReturnType<typeof buildWeb> | null = null
  const build = (address: string) => buildWeb({ config, address, db, log, clock: systemClock })
  const server = await listen({
    fetch: (...request) => (app ??= build(config.address ?? '')).fetch(...request),
    host: config.host,
    port: config.port,
    furtherPorts: portChosen ? 0 : 20,
  })
  if (!portChosen && server.port !== config.port) {
    process.stdout.write(`Port ${config.port} is taken, so port ${server.port} is used.\n`)
  }
  const shownHost = server.host.includes(':') ? `[${server.host}]` : server.host
  const address = config.address ?? `http://${shownHost}:${server.port}`
  app = build(address)
  process.stdout.write(`Matters Arising is at ${address}/\n`)

  const stop = async (): Promise<void> => {
    process.stdout.write('Stopping.\n')
    await server.close(graceMs)
    await db.close()
    process.exitCode = 0
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof NewerDatabase) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken. Set PORT to another.'
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    return 'This port is not allowed. Set PORT to another.'
  throw error
}

const [argument] = process.argv.slice(2)
if (argument === '--help' || argument === '-h') {
  process.stdout.write(help)
} else if (argument !== undefined) {
  process.stderr.write(`There is no option ${argument}.\n\n${help}`)
  process.exitCode = 2
} else {
  try {
    await serve()
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
