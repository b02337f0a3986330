import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
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

/** Statements that each connection keeps planned. More come where a list in a query has another length each time. */
const mostPlanned = 400

/**
 * A pool whose connections plan a statement once and not each time it is sent: planning takes longer than most of our
 * statements do.
 */
const planningOnce = (pool: pg.Pool): PostgresPool => {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostPlanned || !/^(select|insert|update|delete|with) /.test(text))
      return known
    const name = `matters_${names.size + 1}`
    names.set(text, name)
    return name
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const query = (text: string, values: readonly unknown[] = []) =>
        client.query({ name: nameOf(text), text, values: [...values] })
      const release = (destroy?: boolean): void => client.release(destroy)
      // No query of ours is a cursor, which is the other thing that Kysely may give to `query`.
      return { query, release } as unknown as PostgresPoolClient
    },
  }
}

/** Opens a pool of connections; none is made before the first is needed. */
export const openPostgres = (url: string): Database => {
  const pool = new pg.Pool({ connectionString: url, types, max: 10, application_name: 'matters-arising' })
  // A connection that is lost while nobody uses it is dropped; the next query makes another.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: planningOnce(pool) }) })
  return guarded({
    engine: 'postgres',
    reader: db,
    writer: db,
    collided: error => collisions.has(codeOf(error) ?? ''),
    isFull: error => codeOf(error) === diskFull,
    close: () => db.destroy(),
  })
}
