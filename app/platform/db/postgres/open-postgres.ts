import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { guarded, type Database } from '../database.ts'
import type { Schema } from '../schema.ts'

/** Counts come as 64-bit numbers, which the client would give as texts; ours are far below what a number holds. */
const int8 = 20

const types = new pg.TypeOverrides()
types.setTypeParser(int8, Number)

/** Serialization failure and deadlock: one of two that collided was undone. */
const collisions = new Set(['40001', '40P01'])

const diskFull = '53100'

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null

/** Opens a pool of connections; none is made before the first is needed. */
export const openPostgres = (url: string): Database => {
  const pool = new pg.Pool({ connectionString: url, types, max: 10, application_name: 'matters-arising' })
  // A connection that is lost while nobody uses it is dropped; the next query makes another.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return guarded({
    engine: 'postgres',
    reader: db,
    writer: db,
    collided: error => collisions.has(codeOf(error) ?? ''),
    isFull: error => codeOf(error) === diskFull,
    close: () => db.destroy(),
  })
}
