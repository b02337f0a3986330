import { appendOnly } from '#platform/db/append-only.ts'
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
      ask: `
        id text primary key not null,
        from_body_id text not null references body,
        to_body_id text not null references body,
        title text not null,
        text text not null,
        exempt_paragraph integer check (exempt_paragraph between 1 and 7),
        raised_meeting_id text not null references meeting,
        minute_number text,
        raised_at text not null,
        raised_by text not null,
        forward_id text not null references forward_item,
        state text not null check (state in ('waiting', 'agreed', 'refused')),
        version integer not null default 1`,
      ask_answer: `
        id text primary key not null,
        ask_id text not null references ask,
        meeting_id text not null references meeting,
        kind text not null check (kind in ('agreed', 'refused', 'deferred')),
        words text not null,
        sentence text not null,
        to_meeting_id text references meeting,
        to_on text,
        answered_at text not null,
        answered_by text not null`,
    })
    await appendOnly(db, engine, 'ask_answer')
    await createIndexes(db, {
      walk_decision_of_meeting: 'walk_decision (meeting_id)',
      ask_from: 'ask (from_body_id, raised_at)',
      ask_to: 'ask (to_body_id, raised_at)',
      ask_forward: 'ask (forward_id)',
      answer_of_ask: 'ask_answer (ask_id)',
      item_of_forward: 'agenda_item (forward_id)',
    })
  },
}
