import { sql, type Kysely } from 'kysely'
import type { Engine } from './database.ts'

/** Makes the engine itself refuse to change or delete rows of a table: what was written there stays as it was. */
export const appendOnly = async (db: Kysely<unknown>, engine: Engine, table: string): Promise<void> => {
  if (engine === 'sqlite') {
    for (const verb of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
    }
    return
  }
  await sql
    .raw(
      `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
    )
    .execute(db)
}
