import { appendOnly } from '#platform/db/append-only.ts'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import { freeze, type Freeze } from '#platform/db/frozen.ts'
import type { Migration } from '#platform/db/migrate.ts'

const isApproved = (id: string): string => `exists (select 1 from minutes where id = ${id} and state = 'approved')`
const isOfApproved = (table: string, id: string): string =>
  `exists (select 1 from minutes join ${table} on ${table}.minutes_id = minutes.id where ${table}.id = ${id} and minutes.state = 'approved')`

/** Rows that were read from minutes are as final as they are. */
const frozenRows = (table: string, ofApproved: string): readonly Freeze[] =>
  (['update', 'delete'] as const).map(verb => ({
    name: `${table}_${verb}_frozen`,
    table,
    verb,
    when: ofApproved,
    message: 'approved minutes are frozen',
  }))

const differs = (...columns: readonly string[]): string =>
  columns.map(column => `new.${column} is distinct from old.${column}`).join(' or ')

/** Approved minutes, and what was read from them, stay as they are. Who an owner is may be found out later: not their label. */
const frozen: readonly Freeze[] = [
  {
    name: 'minutes_frozen',
    table: 'minutes',
    verb: 'update',
    when: `old.state = 'approved' and (${differs('text', 'tree', 'state', 'meeting_id', 'file_hash', 'approved_at', 'approved_at_meeting_id')})`,
    message: 'approved minutes are frozen',
  },
  {
    name: 'minutes_kept',
    table: 'minutes',
    verb: 'delete',
    when: "old.state = 'approved'",
    message: 'approved minutes are frozen',
  },
  ...frozenRows('minute', isApproved('old.minutes_id')),
  ...frozenRows('decision', isOfApproved('minute', 'old.minute_id')),
  ...frozenRows('action', isApproved('old.minutes_id')),
  ...frozenRows('action_owner', isOfApproved('action', 'old.action_id')).map(one =>
    one.verb === 'update' ? { ...one, when: `${one.when} and (${differs('action_id', 'position', 'label')})` } : one,
  ),
]

/** Tables for minutes, what was decided in them, and files that are taken in. */
export const minutesMigration: Migration = {
  name: '0005-minutes',
  up: async (db, engine) => {
    await createTables(db, engine, {
      file: `
        hash text primary key not null,
        name text not null,
        media_type text not null,
        size integer not null,
        stored_at text not null`,
      minutes: `
        id text primary key not null,
        meeting_id text not null references meeting,
        state text not null check (state in ('draft', 'circulated', 'approved')),
        text text not null,
        updated_at text not null,
        updated_by text not null,
        circulated_at text,
        approved_at text,
        approved_at_meeting_id text references meeting,
        file_hash text references file,
        tree text,
        listed text,
        version integer not null default 1`,
      minutes_version: `
        id text primary key not null,
        minutes_id text not null references minutes,
        version integer not null,
        saved_at text not null,
        saved_by text not null,
        characters integer not null,
        text text not null`,
      minute: `
        id text primary key not null,
        minutes_id text not null references minutes,
        position integer not null,
        number text,
        title text,
        text text not null,
        line integer`,
      decision: `
        id text primary key not null,
        minute_id text not null references minute,
        position integer not null,
        kind text not null,
        marker text not null,
        text text not null`,
      action: `
        id text primary key not null,
        minutes_id text not null references minutes,
        minute_id text references minute,
        position integer not null,
        reference text not null,
        marker text not null,
        text text not null,
        printed text,
        due_on text,
        due_printed text,
        status text,
        withdrawn_at text,
        withdrawn_by text,
        withdrawn_reason text`,
      action_owner: `
        action_id text not null references action,
        position integer not null,
        label text not null,
        person_id text references person,
        seat_id text references seat,
        organisation_id text references organisation,
        primary key (action_id, position)`,
      remark: `
        id text primary key not null,
        minutes_id text not null references minutes,
        minute_number text,
        text text not null,
        by_account_id text references account,
        by_name text not null,
        at text not null,
        state text not null check (state in ('open', 'taken', 'declined')),
        answer text,
        version integer not null default 1`,
      correction: `
        id text primary key not null,
        minutes_id text not null references minutes,
        position integer not null,
        minute_number text,
        text text not null,
        meeting_id text not null references meeting,
        recorded_at text not null`,
    })
    await createIndexes(db, {
      one_minutes_of_meeting: 'minutes (meeting_id)',
      one_minutes_version: 'minutes_version (minutes_id, version)',
      minute_of_minutes: 'minute (minutes_id, position)',
      decision_of_minute: 'decision (minute_id, position)',
      action_of_minutes: 'action (minutes_id, position, marker, withdrawn_at)',
      owner_person: 'action_owner (person_id)',
      owner_seat: 'action_owner (seat_id)',
      remark_of_minutes: 'remark (minutes_id)',
      correction_of_minutes: 'correction (minutes_id)',
    })
    await appendOnly(db, engine, 'minutes_version')
    await freeze(db, engine, frozen)
  },
}
