import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** What waits for the clerk of a body. */
export const clerkTasksMigration: Migration = {
  name: '0009-clerk-tasks',
  up: async (db, engine) => {
    await createTables(db, engine, {
      clerk_task: `
        id text primary key not null,
        body_id text not null references body,
        kind text not null,
        action_id text references action,
        person_id text references person,
        text text not null,
        raised_at text not null,
        settled_at text,
        settled_by text,
        outcome text,
        once_key text unique,
        version integer not null default 1`,
    })
    await createIndexes(db, {
      task_of_body: 'clerk_task (body_id, settled_at)',
      task_of_action: 'clerk_task (action_id)',
    })
  },
}
