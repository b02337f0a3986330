import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for bodies, organisations, seats and who holds them. */
export const bodiesMigration: Migration = {
  name: '0003-bodies',
  up: async (db, engine) => {
    await createTables(db, engine, {
      organisation: `
        id text primary key not null,
        name text not null,
        short_name text,
        kind text not null,
        closed_on text,
        lead_person_id text,
        version integer not null default 1`,
      alias: `
        kind text not null,
        name text not null,
        folded text not null,
        subject_id text not null,
        primary key (kind, folded, subject_id)`,
      body: `
        id text primary key not null,
        slug text not null,
        name text not null,
        short_name text,
        kind text not null,
        parent_id text references body,
        regime text not null check (regime in ('statutory', 'adopted', 'private')),
        quorum text not null,
        numbering text not null check (numbering in ('continuous', 'meeting', 'year')),
        next_number integer not null,
        prefix text,
        meetings_a_year integer not null,
        usual_start text,
        usual_end text,
        usual_venue text,
        established_on text,
        dissolved_on text,
        successor_id text references body,
        terms_of_reference text not null,
        example integer not null check (example in (0, 1)),
        version integer not null default 1`,
      seat: `
        id text primary key not null,
        body_id text not null references body,
        organisation_id text references organisation,
        post text not null,
        basis text not null check (basis in ('statutory', 'invited')),
        voting integer not null check (voting in (0, 1)),
        office text not null check (office in ('chair', 'vice-chair', 'secretary', 'member')),
        maximum_months integer,
        position integer not null,
        opened_on text,
        closed_on text,
        version integer not null default 1`,
      person: `
        id text primary key not null,
        name text not null,
        title text,
        email text,
        organisation_id text references organisation,
        merged_into text references person,
        version integer not null default 1`,
      holding: `
        id text primary key not null,
        seat_id text not null references seat,
        person_id text not null references person,
        from_on text,
        to_on text,
        kind text not null check (kind in ('substantive', 'interim', 'covering')),
        version integer not null default 1`,
      account_role: `
        account_id text not null references account,
        body_id text not null references body,
        role text not null check (role in ('clerk', 'chair', 'member', 'author', 'observer')),
        since text not null,
        primary key (account_id, body_id, role)`,
    })
    await createIndexes(db, {
      one_body_slug: 'body (slug)',
      alias_folded: 'alias (kind, folded)',
      seat_of_body: 'seat (body_id)',
      holding_of_seat: 'holding (seat_id)',
      holding_of_person: 'holding (person_id)',
      role_of_body: 'account_role (body_id)',
    })
  },
}
