/** A record of its own for each test: SQLite in a new file, or PostgreSQL in a new database where DATABASE_URL is set. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrations } from '#migrations'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { createRecord, systemActor, type Act, type Actor, type Look } from '#modules/accounts/index.ts'
import { readEnvironment } from '#platform/config/environment.ts'
import type { Database } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase, type DatabasePlace } from '#platform/db/open-database.ts'
import { openSqlite } from '#platform/db/sqlite/open-sqlite.ts'

const url = readEnvironment()['DATABASE_URL'] ?? null

/** The engine that the tests of the record run on. */
export const engineUnderTest = url === null ? 'sqlite' : 'postgres'

const folder = mkdtempSync(join(tmpdir(), 'record-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A new folder for files; it goes when the process ends. */
export const folderUnderTest = (): string => mkdtempSync(join(folder, 'files-'))

/** Migrated once for each process; every test has a copy. */
const template = join(folder, 'template.db')
const first = openSqlite(template)
await migrate(first, migrations)
await first.close()

/** A new record on SQLite, empty but for its schema. It is removed when the process ends. */
export const sqliteUnderTest = (): Database & { readonly file: string } => {
  const file = join(folder, `${newId()}.db`)
  copyFileSync(template, file)
  return { ...openSqlite(file), file }
}

const inServer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** An empty place for a record on the engine under test, without its schema; it goes when it is disposed of. */
export const placeUnderTest = async (): Promise<{ readonly place: DatabasePlace } & AsyncDisposable> => {
  if (url === null) {
    return { place: { file: join(folder, newId(), 'record.db') }, [Symbol.asyncDispose]: () => Promise.resolve() }
  }
  const name = `test_${newId()}`
  await inServer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    place: { url: own.href },
    [Symbol.asyncDispose]: () => inServer(url, `drop database ${name} with (force)`),
  }
}

const postgresUnderTest = async (): Promise<Database> => {
  const made = await placeUnderTest()
  const db = await openDatabase(made.place)
  await migrate(db, migrations)
  return {
    ...db,
    close: async () => {
      await db.close()
      await made[Symbol.asyncDispose]()
    },
  }
}

/** A new record on the engine under test. */
export const databaseUnderTest = async (): Promise<Database> => (url === null ? sqliteUnderTest() : postgresUnderTest())

export interface RecordUnderTest extends AsyncDisposable {
  readonly db: Database
  readonly clock: Clock
  /** Runs a command as the program itself, or as the actor given. */
  readonly perform: <T>(command: (act: Act) => Promise<T>, actor?: Actor) => Promise<T>
  readonly look: <T>(query: (look: Look) => Promise<T>, actor?: Actor) => Promise<T>
}

/** A new record with the two ways to it; `await using` closes it. */
export const recordUnderTest = async (
  clock: Clock = stoppedClock('2026-06-12T09:00:00Z'),
): Promise<RecordUnderTest> => {
  const db = await databaseUnderTest()
  const record = createRecord({ db, clock })
  return {
    db,
    clock,
    perform: (command, actor = systemActor) => record.perform(actor, command),
    look: (query, actor = systemActor) => record.look(actor, query),
    [Symbol.asyncDispose]: () => db.close(),
  }
}
