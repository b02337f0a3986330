import type { Database } from './database.ts'

/** Where the record is: a file of this machine, or a PostgreSQL server. */
export type DatabasePlace = { readonly file: string } | { readonly url: string }

/** Opens the record. What is not needed (the client of PostgreSQL, or SQLite) is not loaded. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> =>
  'url' in place
    ? (await import('./postgres/open-postgres.ts')).openPostgres(place.url)
    : (await import('./sqlite/open-sqlite.ts')).openSqlite(place.file)
