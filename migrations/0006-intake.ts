import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for files that are taken in, and for what has to be asked of them. */
export const intakeMigration: Migration = {
  name: '0006-intake',
  up: async (db, engine) => {
    await createTables(db, engine, {
      intake: `
        id text primary key not null,
        file_hash text not null references file,
        name text not null,
        kind text not null check (kind in ('minutes', 'moderngov')),
        state text not null check (state in ('waiting', 'reading', 'asking', 'taken', 'nothing', 'failed')),
        attempts integer not null,
        problem text,
        reading text,
        given_at text not null,
        given_by_kind text not null check (given_by_kind in ('account', 'console', 'system')),
        given_by_id text,
        given_by_name text not null,
        scope text,
        finished_at text,
        version integer not null default 1`,
      intake_document: `
        intake_id text not null references intake,
        position integer not null,
        kind text not null,
        title text,
        body text,
        date text,
        line integer not null,
        meeting_id text references meeting,
        outcome text check (outcome in ('taken', 'same', 'other-version', 'left-out', 'paper')),
        primary key (intake_id, position)`,
      intake_name: `
        intake_id text not null references intake,
        kind text not null,
        folded text not null,
        printed text not null,
        primary key (kind, folded)`,
      intake_question: `
        id text primary key not null,
        intake_id text not null references intake,
        kind text not null check (kind in ('body', 'meeting', 'organisation', 'person', 'seat')),
        printed text not null,
        folded text not null,
        about text not null,
        candidates text not null,
        facts text,
        suggested text,
        answer text,
        answered_at text,
        answered_by text`,
    })
    await createIndexes(db, {
      one_intake_file: 'intake (file_hash)',
      intake_in_state: 'intake (state, given_at, name)',
      document_of_meeting: 'intake_document (meeting_id)',
      name_of_intake: 'intake_name (intake_id)',
      document_of_day: 'intake_document (date)',
      one_question_of_intake: 'intake_question (intake_id, kind, folded)',
      question_by_name: 'intake_question (kind, folded)',
      question_open: 'intake_question (answer)',
    })
  },
}
