import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for who changed what. */
export const auditMigration: Migration = {
  name: '0001-audit',
  up: async (db, engine) => {
    await createTables(db, engine, {
      audit_entry: `
        id {key},
        at text not null,
        by_kind text not null check (by_kind in ('account', 'console', 'system', 'link')),
        by_id text,
        by_name text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        body_id text,
        before text,
        after text`,
    })
    await createIndexes(db, {
      audit_of_subject: 'audit_entry (subject_kind, subject_id)',
      audit_of_body: 'audit_entry (body_id, id)',
    })
    await appendOnly(db, engine, 'audit_entry')
  },
}
