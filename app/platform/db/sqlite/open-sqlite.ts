import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from 'kysely'
import { guarded, type Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { SqliteConnection } from './connection.ts'
import { isBusy, isFull, SqliteDriver } from './driver.ts'

/** Pages that are read at the same time each see their own moment of the record. */
const readers = 4

/** SQLite changes its tables in transactions like anything else, so a migration happens whole or not at all. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  override get supportsMultipleConnections(): boolean {
    return true
  }
}

const connect = (path: string, readOnly: boolean): SqliteConnection => {
  const db = new DatabaseSync(path, { timeout: 2_000 })
  // FULL: a change that was acknowledged survives a power cut, which NORMAL does not promise.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF')
  db.exec('PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY')
  // The writer does its waiting outside of SQLite: see the driver.
  db.exec(readOnly ? 'PRAGMA query_only = ON' : 'PRAGMA busy_timeout = 0')
  return new SqliteConnection(db)
}

const dialectOf = (driver: SqliteDriver): Dialect => ({
  createDriver: () => driver,
  createAdapter: () => new Adapter(),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** Opens the file, or makes an empty one where there is none. Throws where it is no database or cannot be written. */
export const openSqlite = (path: string): Database => {
  mkdirSync(dirname(path), { recursive: true })
  const first = connect(path, false)
  let writers: SqliteConnection | null = first
  const open = (): SqliteConnection => {
    const connection = writers ?? connect(path, false)
    writers = null
    return connection
  }
  const writer = new Kysely<Schema>({ dialect: dialectOf(new SqliteDriver(open, 1)) })
  const reader = new Kysely<Schema>({ dialect: dialectOf(new SqliteDriver(() => connect(path, true), readers)) })
  return guarded({
    engine: 'sqlite',
    reader,
    writer,
    collided: isBusy,
    isFull,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
      writers?.close()
    },
  })
}
