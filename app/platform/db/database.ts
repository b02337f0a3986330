import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import { NoSpace } from '#kernel/errors.ts'
import type { Schema } from './schema.ts'

/** Which database holds the record. */
export type Engine = 'sqlite' | 'postgres'

type Isolation = 'serializable' | 'read committed'

/** A transaction that only reads: everything it sees is of one moment. */
export type ReadTx = Pick<
  Kysely<Schema>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case' | 'getExecutor'
>

/** A transaction that reads and writes. Commands take one of these, so they cannot be called outside a transaction. */
export type Tx = Transaction<Schema>

/**
 * The record of the partnership. There is no way to it but through a transaction, and none may be opened inside
 * another: the inner one would wait for the outer, which waits for it.
 */
export interface Database {
  readonly engine: Engine
  /** Runs queries that see one moment of the record. */
  readonly read: <T>(query: (tx: ReadTx) => Promise<T>) => Promise<T>
  /**
   * Runs a single query, which sees one moment by itself: without a transaction it takes a third of the conversation. Two
   * queries would see two moments, so they are for `read`.
   */
  readonly readOne: <T>(query: (tx: ReadTx) => Promise<T>) => Promise<T>
  /**
   * Runs a change, whole or not at all. Where two changes collide the later is run again from its start, so it must do
   * nothing but read and write the record. "read committed" sees what was committed since it began, for work that waits
   * for a lock.
   * @throws NoSpace where the disk is full
   */
  readonly write: <T>(change: (tx: Tx) => Promise<T>, isolation?: Isolation) => Promise<T>
  readonly close: () => Promise<void>
}

/** What an engine has to offer; `guarded` makes a Database of it. */
export interface Handles {
  readonly engine: Engine
  readonly reader: Kysely<Schema>
  readonly writer: Kysely<Schema>
  /** True for an error that says: two changes collided, nothing was done, try again. */
  readonly collided: (error: unknown) => boolean
  /** True for an error that says: the disk is full, nothing was done. */
  readonly isFull: (error: unknown) => boolean
  readonly close: () => Promise<void>
}

const mostTries = 10

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const inside = new AsyncLocalStorage<'read' | 'write'>()

const alone = <T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> => {
  const outer = inside.getStore()
  if (outer !== undefined) throw new Error(`A ${kind} was asked for inside a ${outer} that is not finished`)
  return inside.run(kind, work)
}

/** Puts the rules of `Database` around an engine. */
export const guarded = ({ engine, reader, writer, collided, isFull, close }: Handles): Database => ({
  engine,
  close,
  read: async query =>
    alone('read', () =>
      reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(query),
    ),
  readOne: async query => alone('read', () => query(reader)),
  write: async (change, isolation = 'serializable') =>
    alone('write', async () => {
      for (let tries = 1; ; tries++) {
        try {
          return await writer.transaction().setIsolationLevel(isolation).execute(change)
        } catch (error) {
          if (isFull(error)) throw new NoSpace()
          if (!collided(error) || tries >= mostTries) throw error
        }
        // Waits of different lengths, so that two that collided do not collide again.
        await pause(Math.random() * 10 * 2 ** Math.min(tries, 6))
      }
    }),
})
