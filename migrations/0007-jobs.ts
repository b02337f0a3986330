import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for work that is done after the change that asks for it. */
export const jobsMigration: Migration = {
  name: '0007-jobs',
  up: async (db, engine) => {
    await createTables(db, engine, {
      job: `
        id text primary key not null,
        kind text not null,
        payload text not null,
        once_key text,
        created_at text not null,
        due_at text not null,
        state text not null check (state in ('waiting', 'done', 'failed', 'cancelled')),
        attempts integer not null,
        taken_by text,
        taken_until text,
        finished_at text,
        problem text`,
    })
    await createIndexes(db, {
      one_job_once: 'job (once_key)',
      job_due: 'job (state, due_at)',
      job_finished: 'job (state, finished_at)',
    })
  },
}
