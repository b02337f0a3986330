import type { Engine } from './database.ts'

interface Lockable<Query> {
  readonly forUpdate: () => { readonly skipLocked: () => Query }
}

/**
 * Takes rows for this transaction and leaves out those that another one has, so that many workers take from one table without
 * waiting for each other. SQLite has one writer at a time, so that there nobody else can have them.
 */
export const skipLocked = <Query extends Lockable<Query>>(query: Query, engine: Engine): Query =>
  engine === 'postgres' ? query.forUpdate().skipLocked() : query
