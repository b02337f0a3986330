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
  /** True for a statement with columns (a SELECT, or RETURNING), which answers with rows. To ask it each time is dear. */
  readonly answers: boolean
}

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
    const { statement, answers } = this.#prepare(sql)
    const inputs = parameters.map(inputOf)
    if (answers) return Promise.resolve({ rows: statement.all(...inputs) as Row[] })
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
    const made = { statement, answers: statement.columns().length > 0 }
    const [oldest] = this.#prepared.keys()
    if (this.#prepared.size >= mostPrepared && oldest !== undefined) this.#prepared.delete(oldest)
    this.#prepared.set(sql, made)
    return made
  }
}
