import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Tables for who may do what, and how they sign in. */
export const accountsMigration: Migration = {
  name: '0002-accounts',
  up: async (db, engine) => {
    await createTables(db, engine, {
      account: `
        id text primary key not null,
        email text not null,
        name text not null,
        person_id text,
        administrator integer not null check (administrator in (0, 1)),
        created_at text not null,
        closed_at text,
        version integer not null default 1`,
      session: `
        id text primary key not null,
        token_hash text not null,
        account_id text not null references account,
        how text not null check (how in ('link', 'passkey', 'oidc', 'example', 'console')),
        about text not null,
        created_at text not null,
        seen_at text not null,
        expires_at text not null,
        ended_at text,
        renew integer not null default 0 check (renew in (0, 1)),
        former_hash text,
        former_until text`,
      sign_in_link: `
        token_hash text primary key not null,
        account_id text references account,
        email text not null,
        purpose text not null check (purpose in ('sign-in', 'first-administrator')),
        next text,
        created_at text not null,
        expires_at text not null,
        used_at text`,
      passkey: `
        id text primary key not null,
        account_id text not null references account,
        public_key text not null,
        counter integer not null,
        transports text not null,
        name text not null,
        created_at text not null,
        used_at text`,
      sign_in_challenge: `
        id text primary key not null,
        kind text not null,
        value text not null,
        account_id text,
        expires_at text not null`,
      account_identity: `
        issuer text not null,
        subject text not null,
        account_id text not null references account,
        created_at text not null,
        primary key (issuer, subject)`,
      attempt: `
        key text not null,
        at text not null`,
      mail: `
        id text primary key not null,
        to_address text not null,
        to_name text,
        subject text not null,
        text text not null,
        html text,
        attachments text not null,
        created_at text not null,
        due_at text not null,
        attempts integer not null,
        secret integer not null check (secret in (0, 1)),
        sent_at text,
        given_up_at text,
        problem text,
        once_key text`,
    })
    await createIndexes(db, {
      one_account_email: 'account (email)',
      one_session_token: 'session (token_hash)',
      former_session_token: 'session (former_hash)',
      session_of_account: 'session (account_id)',
      link_of_account: 'sign_in_link (account_id)',
      passkey_of_account: 'passkey (account_id)',
      attempt_by_key: 'attempt (key, at)',
      mail_due: 'mail (sent_at, given_up_at, due_at)',
      one_mail_once: 'mail (once_key)',
    })
  },
}
