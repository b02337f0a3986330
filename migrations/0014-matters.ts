import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** What clerks say of minutes that belong to one matter, or do not. */
export const mattersMigration: Migration = {
  name: '0014-matters',
  up: async (db, engine) => {
    await createTables(db, engine, {
      minute_citation: `
        minute_id text not null references minute,
        cited text not null,
        primary key (minute_id, cited)`,
      matter_mark: `
        id text primary key not null,
        earlier_minutes_id text not null references minutes,
        earlier_number text not null,
        later_minutes_id text not null references minutes,
        later_number text not null,
        kind text not null check (kind in ('joined', 'split')),
        said_at text not null,
        said_by text not null,
        unique (earlier_minutes_id, earlier_number, later_minutes_id, later_number)`,
    })
    await createIndexes(db, {
      mark_of_later: 'matter_mark (later_minutes_id, later_number)',
      cited_number: 'minute_citation (cited)',
      minute_number: 'minute (number)',
      action_of_minute: 'action (minute_id)',
    })
  },
}
