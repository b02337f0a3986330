import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { migrate, NewerDatabase, type Migration } from '../migrate.ts'
import type { DatabasePlace } from '../open-database.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import { openSqlite } from '../sqlite/open-sqlite.ts'
import { BackupProblem, dropFiles, filesOf, openBackup, removeDatabase, tablesOf } from './backup-file.ts'

export interface RestoreOptions {
  readonly source: string
  readonly place: DatabasePlace
  /** Keeps a file that was given, under its hash. */
  readonly keepFile: (bytes: Uint8Array) => void
  /** Without it a record that is there is left alone. */
  readonly replace: boolean
  readonly migrations: readonly Migration[]
  /** Names what is put aside: "2026-11-24T10-00-00Z". */
  readonly stamp: string
}

export interface Restored {
  /** Where the record that was there before is now; null where there was none. */
  readonly aside: string | null
  readonly files: number
}

/** Throws where another process has the file open: its changes would go to a file that is no longer the record. */
const refuseWhileOpen = (file: string): void => {
  const db = new DatabaseSync(file, { timeout: 500 })
  try {
    // Leaving the write-ahead log needs the file for oneself, and puts what is in the log into the file.
    const mode = db.prepare('pragma journal_mode = delete').get()?.['journal_mode']
    if (mode !== 'delete') throw new Error('still in use')
  } catch (error) {
    throw new BackupProblem('The program is running on this record. Stop it, then restore.', { cause: error })
  } finally {
    db.close()
  }
}

/** Copies a backup and brings the copy to the schema of this version. */
const prepare = async (source: string, to: string, migrations: readonly Migration[]): Promise<void> => {
  removeDatabase(to)
  copyFileSync(source, to)
  const copy = new DatabaseSync(to)
  dropFiles(copy)
  copy.close()
  const db = openSqlite(to)
  try {
    await migrate(db, migrations)
  } finally {
    await db.close()
  }
}

const intoSqlite = async (
  file: string,
  { source, replace, migrations, stamp }: RestoreOptions,
): Promise<string | null> => {
  mkdirSync(dirname(file), { recursive: true })
  const there = existsSync(file)
  if (there && !replace) {
    throw new BackupProblem(`There is a record already: ${file}. To put it aside and restore, add --replace.`)
  }
  if (there) refuseWhileOpen(file)
  const incoming = `${file}.restoring`
  await prepare(source, incoming, migrations)
  const aside = there ? `${file}.before-restore-${stamp}` : null
  if (aside !== null) renameSync(file, aside)
  removeDatabase(file)
  renameSync(incoming, file)
  return aside
}

const rowsAtOnce = 2_000

/** Puts the rows of one table in; a table that refers to itself in one statement, since its rows refer to each other. */
const copyTable = async (tx: Tx, backup: DatabaseSync, table: string): Promise<void> => {
  const refersToItself = backup
    .prepare(`pragma foreign_key_list(${table})`)
    .all()
    .some(key => key['table'] === table)
  const name = sql.table(table)
  const insert = (rows: readonly unknown[]) =>
    sql`insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
      tx,
    )
  // What a step of the schema wrote by itself, such as a key, gives way to what was backed up.
  const made = await sql`select 1 from ${name} limit 1`.execute(tx)
  if (made.rows.length > 0) await sql`delete from ${name}`.execute(tx)
  let rows: unknown[] = []
  for (const row of backup.prepare(`select * from ${table}`).iterate()) {
    rows.push(row)
    if (rows.length < rowsAtOnce || refersToItself) continue
    await insert(rows)
    rows = []
  }
  if (rows.length > 0) await insert(rows)
}

/** Numbers that the engine counts up by itself go on behind those that were put in. */
const countOn = async (tx: Tx): Promise<void> => {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(tx)
  for (const { table_name: table, column_name: column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.id(column)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(tx)
  }
}

const intoPostgres = async (
  url: string,
  { source, replace, migrations, stamp }: RestoreOptions,
): Promise<string | null> => {
  const db = openPostgres(url)
  const folder = mkdtempSync(join(tmpdir(), 'restore-'))
  try {
    const tables = await db.read(tx =>
      sql<{ n: number }>`select count(*) as n from information_schema.tables where table_schema = 'public'`.execute(tx),
    )
    const there = (tables.rows[0]?.n ?? 0) > 0
    if (there && !replace) {
      throw new BackupProblem('There is a record already in this database. To put it aside and restore, add --replace.')
    }
    const aside = there ? `before_restore_${stamp.toLowerCase().replace(/\W/g, '_')}` : null
    if (aside !== null) {
      await db.write(async tx => {
        await sql`alter schema public rename to ${sql.id(aside)}`.execute(tx)
        await sql`create schema public`.execute(tx)
      })
    }
    await migrate(db, migrations)
    const copy = join(folder, 'copy.db')
    await prepare(source, copy, migrations)
    using backup = new DatabaseSync(copy, { readOnly: true })
    await db.write(async tx => {
      for (const table of tablesOf(backup)) if (table !== 'migration') await copyTable(tx, backup, table)
      await countOn(tx)
    })
    return aside
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup back, on either engine. What was there before is put aside, never deleted.
 * @throws BackupProblem where it may not be done; nothing was changed then
 * @throws NewerDatabase where the backup is of a newer version of the program
 */
export const restore = async (options: RestoreOptions): Promise<Restored> => {
  const { place, source, migrations, keepFile } = options
  const backup = openBackup(source)
  try {
    const names = backup
      .prepare('select name from migration')
      .all()
      .map(({ name }) => String(name))
    const unknown = names.find(name => !migrations.some(known => known.name === name))
    if (unknown !== undefined) throw new NewerDatabase(unknown)
    let files = 0
    for (const { bytes } of filesOf(backup)) {
      keepFile(bytes)
      files++
    }
    const aside = 'file' in place ? await intoSqlite(place.file, options) : await intoPostgres(place.url, options)
    return { aside, files }
  } finally {
    backup.close()
  }
}
