import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** When owners are reminded, what they were sent, and who is told of what is late. */
export const chaseMigration: Migration = {
  name: '0011-chase',
  up: async (db, engine) => {
    await createTables(db, engine, {
      chase_policy: `
        body_id text primary key not null references body,
        is_on integer not null,
        papers_days integer not null,
        before_papers integer,
        on_papers integer not null,
        before_meeting integer,
        escalate_after integer,
        version integer not null default 1`,
      reminder: `
        id text primary key not null,
        body_id text not null references body,
        meeting_id text not null references meeting,
        person_id text not null references person,
        moment text not null,
        day text not null,
        sent_at text not null,
        actions text not null,
        mail_id text`,
      escalation: `
        id text primary key not null,
        action_id text not null references action,
        body_id text not null references body,
        step text not null check (step in ('clerk', 'chair', 'senior')),
        reason text not null,
        proposed_at text not null,
        state text not null check (state in ('proposed', 'sent', 'refused')),
        decided_at text,
        decided_by text,
        to_name text,
        words text,
        version integer not null default 1`,
      organisation_senior: `
        organisation_id text primary key not null references organisation,
        person_id text not null references person`,
    })
    await createIndexes(db, {
      one_reminder: 'reminder (meeting_id, person_id, moment)',
      reminder_of_person: 'reminder (person_id, day)',
      reminder_of_body: 'reminder (body_id, sent_at)',
      one_escalation: 'escalation (action_id, step)',
      escalation_of_body: 'escalation (body_id, state)',
    })
    await appendOnly(db, engine, 'reminder')
  },
}
