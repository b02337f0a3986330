import { createIndexes, createTables } from '#platform/db/ddl.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Addresses at which calendar programs read what somebody has to do. */
export const dueFeedsMigration: Migration = {
  name: '0015-due-feeds',
  up: async (db, engine) => {
    await createTables(db, engine, {
      due_feed: `
        id text primary key not null,
        account_id text not null references account,
        token_hash text not null unique,
        made_at text not null,
        revoked_at text`,
    })
    await createIndexes(db, { due_feed_of_account: 'due_feed (account_id)' })
  },
}
