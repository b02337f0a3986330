import { sql, type Kysely } from 'kysely'
import type { Database, Engine } from './database.ts'

/** One step of the schema, forward only. It runs once, in one transaction with all that are due. */
export interface Migration {
  /** "0003-meetings": the number gives the order. */
  readonly name: string
  readonly up: (db: Kysely<unknown>, engine: Engine) => Promise<void>
}

/** The database was written by a newer version of the program, so this one may not touch it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'

  constructor(migration: string) {
    super(
      `The database was made by a newer version of Matters Arising (it has ${migration}, which this version does not know). Start the newer version, or restore a backup from before it.`,
    )
  }
}

/** Any number that all versions agree on: whoever holds the lock of this number migrates. */
const lockNumber = 7_238_911

/**
 * Brings the schema up to date. A process that starts while another migrates waits and then finds nothing to do.
 * @returns names of the migrations that were run
 * @throws NewerDatabase where the database has a migration that is not in the list
 */
export const migrate = (db: Database, migrations: readonly Migration[]): Promise<readonly string[]> =>
  db.write(async tx => {
    if (db.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx)
    await sql`create table if not exists migration (name text primary key not null, ran_at text not null)`.execute(tx)
    const ran = new Set((await tx.selectFrom('migration').select('name').execute()).map(({ name }) => name))
    const [unknown] = [...ran].filter(name => !migrations.some(known => known.name === name)).toSorted()
    if (unknown !== undefined) throw new NewerDatabase(unknown)
    const due = migrations.filter(({ name }) => !ran.has(name))
    for (const { name, up } of due) {
      await up(tx as unknown as Kysely<unknown>, db.engine)
      const at = sql<string>`current_timestamp`
      await tx
        .insertInto('migration')
        .values({ name, ran_at: sql`cast(${at} as text)` })
        .execute()
    }
    return due.map(({ name }) => name)
  }, 'read committed')
