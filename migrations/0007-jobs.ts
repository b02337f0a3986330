import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for work that is done after the change that asks for it, and for mail that comes. */
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
    await createTables(db, engine, {
      inbound_mail: `
        id text primary key not null,
        file_hash text not null,
        size integer not null,
        envelope_from text,
        recipient text not null,
        received_at text not null,
        state text not null check (state in ('waiting', 'done')),
        kind text check (kind in ('reply', 'bounce', 'auto-reply', 'loop', 'unreadable', 'same')),
        from_address text,
        subject text,
        message_id text,
        mail_id text`,
    })
    await createIndexes(db, {
      one_inbound_mail: 'inbound_mail (recipient, file_hash)',
      inbound_received: 'inbound_mail (received_at)',
      inbound_message: 'inbound_mail (recipient, message_id)',
      one_job_once: 'job (once_key)',
      job_due: 'job (state, due_at)',
      job_finished: 'job (state, finished_at)',
    })
  },
}
