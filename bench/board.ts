/**
 * The board of a body's actions in a record of 2,000 meetings and 20,000 actions, as its clerk sees it: times at 50 requests a
 * second on SQLite and (with DATABASE_URL) on PostgreSQL, beside the page of the body, which asks less. Once with ten bodies
 * and once with all in one.
 *
 *     node bin/run.mjs bench/board.ts
 *     .ci/with-postgres node bin/run.mjs bench/board.ts
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { systemClock } from '#kernel/clock.ts'
import { createRecord, openSession, systemActor } from '#modules/accounts/index.ts'
import { readEnvironment } from '#platform/config/environment.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { openRecord } from '../app/entry/open-record.ts'
import { fillStore, largeStore } from './ledger/fill-store.ts'
import { steady } from './pages/load.ts'
import { processorOf } from './pages/processor.ts'

const seconds = 5
const budget = 50
const databaseUrl = readEnvironment()['DATABASE_URL'] ?? null
const folder = mkdtempSync(join(tmpdir(), 'bench-board-'))

const print = (text: string): boolean => process.stdout.write(`${text}\n`)

const pages = [
  '/bodies/bench-1',
  '/bodies/bench-1/actions',
  '/bodies/bench-1/actions?list=waiting',
  '/bodies/bench-1/actions?list=ended',
  '/bodies/bench-1/actions?list=open&text=underpass&owner=priya',
] as const

const serve = async (env: Readonly<Record<string, string>>) => {
  const entry = fileURLToPath(new URL('../app/entry/cli.ts', import.meta.url))
  const child = spawn(process.execPath, [entry, 'serve'], {
    env: { PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  while (!/at http/.test(said)) await once(child.stdout, 'data')
  return { child, port: Number(/:(\d+)\//.exec(said)?.[1]) }
}

/** A database of its own on the server, so that one run does not see another's. */
const freshDatabase = async (server: string, name: string): Promise<string> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}

const run = async (engine: string, bodies: number): Promise<void> => {
  const dataFolder = join(folder, `${engine}-${bodies}`)
  const url =
    engine === 'PostgreSQL' && databaseUrl !== null ? await freshDatabase(databaseUrl, `bench_board_${bodies}`) : null
  const db = await openRecord({ dataFolder, databaseUrl: url })
  const meetingsOfBody = (largeStore.bodies * largeStore.meetingsOfBody) / bodies
  const cookie = await createRecord({ db, clock: systemClock }).perform(systemActor, async act => {
    const filled = await fillStore(act.tx, { ...largeStore, bodies, meetingsOfBody, today: act.today })
    const account = await anAccount(act.tx)
    for (const { id } of filled) await aRole(act.tx, { account_id: account.id, body_id: id, role: 'clerk' })
    return `session=${await openSession(act, { accountId: account.id, how: 'link', about: 'Bench' })}`
  })
  // As a server does by itself some minutes after so much was written.
  if (db.engine === 'postgres') await db.write(tx => sql`analyze`.execute(tx))
  await db.close()
  const { child, port } = await serve({ DATA_FOLDER: dataFolder, ...(url !== null && { DATABASE_URL: url }) })
  for (const path of pages) {
    await steady({ port, path, cookie }, { perSecond: 50, seconds: 1 })
    const before = processorOf(child.pid)
    const { p50, p99, bytes } = await steady({ port, path, cookie }, { perSecond: 50, seconds })
    const cost = (processorOf(child.pid) - before) / (50 * seconds)
    print(
      `${engine.padEnd(11)}${String(bodies).padStart(2)} bodies  ${path.padEnd(62)} p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms${p99 > budget ? '  over' : ''}  ${cost.toFixed(1)} ms of processor each  ${bytes} bytes`,
    )
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
}

try {
  print(`2,000 meetings, 20,000 actions; 50 requests a second for ${seconds} s; the budget is ${budget} ms\n`)
  for (const bodies of [largeStore.bodies, 1]) {
    await run('SQLite', bodies)
    if (databaseUrl !== null) await run('PostgreSQL', bodies)
  }
  if (databaseUrl === null) print('DATABASE_URL is not set, so PostgreSQL was not measured')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
