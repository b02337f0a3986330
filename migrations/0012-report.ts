import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Matters Arising reports: how each council heads them, and those that were issued, which stay as they are. */
export const reportMigration: Migration = {
  name: '0012-report',
  up: async (db, engine) => {
    await createTables(db, engine, {
      report_template: `
        body_id text primary key not null references body,
        template text not null,
        updated_at text not null,
        updated_by text not null,
        version integer not null default 1`,
      arising_report: `
        id text primary key not null,
        body_id text not null references body,
        meeting_id text not null references meeting,
        position integer not null,
        previous_id text references arising_report,
        number text,
        reason text,
        from_at text,
        until_at text not null,
        issued_at text not null,
        issued_by text not null,
        balance text not null,
        tree text not null`,
      arising_row: `
        report_id text not null references arising_report,
        position integer not null,
        action_id text not null references action,
        opening integer not null,
        outcome text not null check (outcome in ('closed', 'carried', 'transferred', 'withdrawn')),
        seen integer not null,
        primary key (report_id, position)`,
    })
    await createIndexes(db, {
      one_report_of_meeting: 'arising_report (meeting_id, position)',
      report_of_body: 'arising_report (body_id, issued_at)',
      row_of_action: 'arising_row (action_id)',
      issued_late: 'action_event (recorded_at, position)',
    })
    await appendOnly(db, engine, 'arising_report')
    await appendOnly(db, engine, 'arising_row')
  },
}
