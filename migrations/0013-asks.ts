import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** What a meeting decided of each action that it went through, and what sub-groups ask of their parents. */
export const asksMigration: Migration = {
  name: '0013-asks',
  up: async (db, engine) => {
    await createTables(db, engine, {
      walk_decision: `
        id text primary key not null,
        meeting_id text not null references meeting,
        action_id text not null references action,
        kind text not null,
        position integer not null,
        sentence text not null,
        decided_at text not null,
        decided_by text not null,
        undone_at text,
        undone_by text,
        unique (action_id, position)`,
    })
    await createIndexes(db, { walk_decision_of_meeting: 'walk_decision (meeting_id)' })
  },
}
