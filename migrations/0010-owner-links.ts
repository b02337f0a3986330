import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** The links by which owners answer, and what owners were told. */
export const ownerLinksMigration: Migration = {
  name: '0010-owner-links',
  up: async (db, engine) => {
    await createTables(db, engine, {
      link_key: `
        id text primary key not null,
        value text not null,
        made_at text not null`,
      owner_link: `
        id text primary key not null,
        person_id text not null references person,
        body_id text not null references body,
        sent_to text not null,
        made_at text not null,
        expires_at text not null,
        revoked_at text,
        revoked_reason text,
        used_at text,
        away_at text,
        away_text text`,
      owner_told: `
        action_id text not null references action,
        person_id text not null references person,
        position integer not null,
        told_at text not null,
        mail_id text,
        primary key (action_id, person_id)`,
    })
    await createIndexes(db, {
      one_link_in_force: 'owner_link (person_id, body_id) where revoked_at is null',
      link_of_body: 'owner_link (body_id)',
    })
    const key = randomBytes(32).toString('base64url')
    await sql`insert into link_key (id, value, made_at) values ('owner-links', ${key}, '')`.execute(db)
  },
}
