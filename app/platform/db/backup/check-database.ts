import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { DatabasePlace } from '../open-database.ts'

/** Looks whether the engine itself finds its record whole: pages, indexes, and rows that refer to rows that are not there. */
export const checkDatabase = async (place: DatabasePlace, db: Database): Promise<readonly string[]> => {
  if ('url' in place) {
    // PostgreSQL refuses such rows by itself; what can be asked is whether every key was ever made valid.
    const { rows } = await db.read(tx =>
      sql<{ name: string }>`select conname as name from pg_constraint where not convalidated`.execute(tx),
    )
    return rows.map(({ name }) => `The key ${name} was never checked.`)
  }
  if (!existsSync(place.file)) return []
  using file = new DatabaseSync(place.file, { readOnly: true, timeout: 10_000 })
  const damage = file
    .prepare('pragma integrity_check')
    .all()
    .map(row => String(row['integrity_check']))
    .filter(text => text !== 'ok')
  const lost = file
    .prepare('pragma foreign_key_check')
    .all()
    .map(row => `A row of ${String(row['table'])} refers to a ${String(row['parent'])} that is not there.`)
  return [...damage.map(text => `The file is damaged: ${text}`), ...lost]
}
