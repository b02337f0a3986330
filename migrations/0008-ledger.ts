import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** What happened to actions, and where they stand. */
export const ledgerMigration: Migration = {
  name: '0008-ledger',
  up: async (db, engine) => {
    await createTables(db, engine, {
      action_event: `
        id text primary key not null,
        action_id text not null references action,
        position integer not null,
        at text not null,
        recorded_at text not null,
        by_kind text not null,
        by_id text,
        by_name text not null,
        channel text not null,
        meeting_id text references meeting,
        kind text not null,
        data text not null`,
      action_standing: `
        action_id text primary key not null references action,
        body_id text not null references body,
        meeting_id text not null references meeting,
        standing text not null,
        is_open integer not null,
        priority text not null,
        due_on text,
        due_meeting_id text references meeting,
        carried integer not null,
        slipped integer not null,
        issued_at text not null,
        updated_at text,
        ended_at text,
        position integer not null`,
      action_owing: `
        action_id text not null references action,
        place integer not null,
        label text not null,
        person_id text references person,
        seat_id text references seat,
        organisation_id text references organisation,
        answer text not null,
        since text not null,
        primary key (action_id, place)`,
    })
    await createIndexes(db, {
      one_event_of_action: 'action_event (action_id, position)',
      event_of_meeting: 'action_event (meeting_id)',
      standing_of_body: 'action_standing (body_id, is_open, due_on)',
      standing_by_end: 'action_standing (body_id, is_open, ended_at, action_id)',
      standing_of_meeting: 'action_standing (meeting_id)',
      owing_person: 'action_owing (person_id)',
      owing_seat: 'action_owing (seat_id)',
      owing_organisation: 'action_owing (organisation_id)',
    })
    await appendOnly(db, engine, 'action_event')
  },
}
