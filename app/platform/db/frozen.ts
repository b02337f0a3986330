import { sql, type Kysely } from 'kysely'
import type { Engine } from './database.ts'

type Verb = 'insert' | 'update' | 'delete'

/** A change that the engine itself refuses. */
export interface Freeze {
  /** Name of the trigger. */
  readonly name: string
  readonly table: string
  readonly verb: Verb
  /** SQL that both engines take; `old` and `new` are the row before and after. */
  readonly when: string
  /** What the error says. */
  readonly message: string
}

/** Makes the engine refuse changes to rows that are final, whatever the program above it does. */
export const freeze = async (db: Kysely<unknown>, engine: Engine, freezes: readonly Freeze[]): Promise<void> => {
  for (const { name, table, verb, when, message } of freezes) {
    const statements =
      engine === 'sqlite'
        ? [
            `create trigger ${name} before ${verb} on ${table} for each row when ${when} begin select raise(abort, '${message}'); end`,
          ]
        : [
            `create function ${name}() returns trigger language plpgsql as $$ begin if ${when} then raise exception '${message}'; end if; return ${verb === 'delete' ? 'old' : 'new'}; end $$`,
            `create trigger ${name} before ${verb} on ${table} for each row execute function ${name}()`,
          ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}
