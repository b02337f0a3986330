import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for meetings, agendas and who came. */
export const meetingsMigration: Migration = {
  name: '0004-meetings',
  up: async (db, engine) => {
    await createTables(db, engine, {
      meeting: `
        id text primary key not null,
        body_id text not null references body,
        date text not null,
        starts text,
        ends text,
        venue text,
        state text not null check (state in ('planned', 'called', 'held', 'inquorate', 'adjourned', 'cancelled')),
        calendar_uid text not null,
        sequence integer not null,
        called_at text,
        reason text,
        adjourned_from text references meeting,
        printed text,
        version integer not null default 1`,
      meeting_change: `
        id text primary key not null,
        meeting_id text not null references meeting,
        at text not null,
        by_name text not null,
        kind text not null,
        before text not null,
        after text not null,
        reason text`,
      agenda_template: `
        id text primary key not null,
        body_id text not null references body,
        position integer not null,
        title text not null,
        kind text not null,
        purpose text not null check (purpose in ('decision', 'information', 'discussion'))`,
      forward_item: `
        id text primary key not null,
        body_id text not null references body,
        title text not null,
        purpose text not null check (purpose in ('decision', 'information', 'discussion')),
        lead text,
        wanted_on text,
        state text not null check (state in ('waiting', 'placed', 'dropped')),
        deferred_from text references meeting,
        version integer not null default 1`,
      agenda_item: `
        id text primary key not null,
        meeting_id text not null references meeting,
        position integer not null,
        title text not null,
        kind text not null,
        purpose text not null check (purpose in ('decision', 'information', 'discussion')),
        lead text,
        minutes_allowed integer,
        exempt_paragraph integer,
        notes text not null,
        forward_id text references forward_item,
        state text not null check (state in ('open', 'deferred')),
        version integer not null default 1`,
      attendance: `
        id text primary key not null,
        meeting_id text not null references meeting,
        seat_id text references seat,
        person_id text references person,
        organisation_id text references organisation,
        name text not null,
        title text,
        role text,
        organisation text,
        initials text,
        status text not null check (status in ('expected', 'present', 'in attendance', 'apologies', 'absent')),
        chair integer not null check (chair in (0, 1)),
        remote integer not null check (remote in (0, 1)),
        substitute_for_seat_id text references seat,
        substitute_for text,
        arrived_at_item text,
        left_at_item text,
        position integer not null,
        version integer not null default 1`,
    })
    await createIndexes(db, {
      meeting_of_body: 'meeting (body_id, date)',
      one_meeting_uid: 'meeting (calendar_uid)',
      change_of_meeting: 'meeting_change (meeting_id)',
      template_of_body: 'agenda_template (body_id, position)',
      item_of_meeting: 'agenda_item (meeting_id, position)',
      forward_of_body: 'forward_item (body_id, state)',
      attendance_of_meeting: 'attendance (meeting_id, position)',
      attendance_of_person: 'attendance (person_id)',
      attendance_of_seat: 'attendance (seat_id)',
    })
    await appendOnly(db, engine, 'meeting_change')
  },
}
