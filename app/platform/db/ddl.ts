import { sql, type Kysely } from 'kysely'
import type { Engine } from './database.ts'

/**
 * Makes tables, in the order given. Columns are plain SQL that both engines take: `text` (ids, civil dates, instants,
 * JSON), `integer` (booleans, counts, pence), and `{key}` for a number that the engine counts up by itself.
 */
export const createTables = async (
  db: Kysely<unknown>,
  engine: Engine,
  tables: Readonly<Record<string, string>>,
): Promise<void> => {
  const key =
    engine === 'sqlite'
      ? 'integer primary key autoincrement not null'
      : 'bigint generated always as identity primary key'
  const bytes = engine === 'sqlite' ? 'blob' : 'bytea'
  for (const [name, columns] of Object.entries(tables)) {
    const body = columns.replaceAll('{key}', key).replaceAll('{bytes}', bytes)
    // STRICT makes SQLite refuse a text in a column of numbers, as PostgreSQL does.
    await sql.raw(`create table ${name} (${body})${engine === 'sqlite' ? ' strict' : ''}`).execute(db)
  }
}

/** Makes indexes: "name" → "table (columns)". A name that begins with "one_" makes it unique. */
export const createIndexes = async (db: Kysely<unknown>, indexes: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, on] of Object.entries(indexes)) {
    await sql.raw(`create ${name.startsWith('one_') ? 'unique ' : ''}index ${name} on ${on}`).execute(db)
  }
}
