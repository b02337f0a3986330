import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

/** Statements that are kept prepared for each connection. */
const mostPrepared = 300

const isInput = (value: unknown): value is SQLInputValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  ArrayBuffer.isView(value)

const inputOf = (value: unknown): SQLInputValue => {
  if (isInput(value)) return value
  throw new TypeError(`A ${typeof value} cannot be stored: the record holds texts, whole numbers and bytes`)
}

interface Prepared {
  readonly statement: StatementSync
  /** Names of its columns; none for a statement that answers with no rows. To ask it each time is dear. */
  readonly columns: readonly string[]
}

/**
 * Rows as plain objects. Those that SQLite's module makes by itself have no prototype, and all that is done with one,
 * such as to spread it, takes many times as long.
 */
const rowsOf = (found: readonly (readonly unknown[])[], columns: readonly string[]): unknown[] =>
  found.map(values => {
    const row: Record<string, unknown> = {}
    // SQLite prepares a statement anew by itself where the tables have changed under it.
    if (values.length !== columns.length) throw new Error('The tables have changed. Start the program again.')
    for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = values[i]
    return row
  })

/** One connection to an SQLite file, as Kysely wants it. Statements run at once, in the process itself. */
export class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, Prepared>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** Runs a statement that is no query of Kysely's, such as BEGIN. */
  exec(statement: string): void {
    this.#db.exec(statement)
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, columns } = this.#prepare(sql)
    const inputs = parameters.map(inputOf)
    if (columns.length > 0) {
      // It was told to give arrays, which its type does not say.
      const found: readonly unknown[] = statement.all(...inputs)
      return Promise.resolve({ rows: rowsOf(found as unknown[][], columns) as Row[] })
    }
    const { changes } = statement.run(...inputs)
    return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) })
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('SQLite answers whole; ask for fewer rows instead of a stream')
  }

  close(): void {
    this.#prepared.clear()
    this.#db.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known !== undefined) {
      // The one used last is the last to be dropped.
      this.#prepared.delete(sql)
      this.#prepared.set(sql, known)
      return known
    }
    const statement = this.#db.prepare(sql)
    const columns = statement.columns().map(({ name }) => name)
    if (columns.length > 0) statement.setReturnArrays(true)
    const made = { statement, columns }
    const [oldest] = this.#prepared.keys()
    if (this.#prepared.size >= mostPrepared && oldest !== undefined) this.#prepared.delete(oldest)
    this.#prepared.set(sql, made)
    return made
  }
}
