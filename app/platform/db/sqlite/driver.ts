import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely'
import { SqliteConnection } from './connection.ts'

/** How long a change waits for a change of another process to finish, in milliseconds. */
const longestWait = 15_000

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0

/** True for "database is locked": another process is writing. Nothing was done. */
export const isBusy = (error: unknown): boolean => (codeOf(error) & 0xff) === 5

/** A file beside the database could not grow. */
const sharedMemoryFull = 4874

/** True for "database or disk is full". Nothing was done. */
export const isFull = (error: unknown): boolean => (codeOf(error) & 0xff) === 13 || codeOf(error) === sharedMemoryFull

const asOurs = (connection: DatabaseConnection): SqliteConnection => {
  if (connection instanceof SqliteConnection) return connection
  throw new TypeError('This is not a connection to SQLite')
}

/** A few connections to one file; those who find none free wait their turn. */
export class SqliteDriver implements Driver {
  readonly #open: () => SqliteConnection
  readonly #most: number
  readonly #free: SqliteConnection[] = []
  readonly #all: SqliteConnection[] = []
  readonly #waiting: ((connection: SqliteConnection) => void)[] = []

  /** @param most - connections at the same time; 1 for the writer, so that changes queue instead of colliding */
  constructor(open: () => SqliteConnection, most: number) {
    this.#open = open
    this.#most = most
  }

  init(): Promise<void> {
    return Promise.resolve()
  }

  acquireConnection(): Promise<SqliteConnection> {
    const free = this.#free.pop()
    if (free !== undefined) return Promise.resolve(free)
    if (this.#all.length < this.#most) {
      const made = this.#open()
      this.#all.push(made)
      return Promise.resolve(made)
    }
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    const ours = asOurs(connection)
    const next = this.#waiting.shift()
    if (next === undefined) this.#free.push(ours)
    else next(ours)
    return Promise.resolve()
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const ours = asOurs(connection)
    if (settings.accessMode === 'read only') return ours.exec('BEGIN')
    // IMMEDIATE takes the lock now: a change that had read first and then found the lock taken could not go on. The
    // waiting is done here and not in SQLite, where it would hold up every page of this process.
    for (let waited = 0, step = 1; ; waited += step, step = Math.min(step * 2, 50)) {
      try {
        return ours.exec('BEGIN IMMEDIATE')
      } catch (error) {
        if (!isBusy(error) || waited > longestWait) throw error
      }
      await pause(step)
    }
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    asOurs(connection).exec('COMMIT')
    return Promise.resolve()
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const ours = asOurs(connection)
    // A full disk makes SQLite roll back by itself.
    if (ours.inTransaction) ours.exec('ROLLBACK')
    return Promise.resolve()
  }

  destroy(): Promise<void> {
    for (const connection of this.#all.splice(0)) connection.close()
    return Promise.resolve()
  }
}
