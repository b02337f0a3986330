import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { DatabasePlace } from '../open-database.ts'
import { migrate, type Migration } from '../migrate.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import { openSqlite } from '../sqlite/open-sqlite.ts'
import { addFiles, BackupProblem, removeDatabase, tablesOf } from './backup-file.ts'

export interface BackUpOptions {
  readonly place: DatabasePlace
  /** The folder of files that were given. */
  readonly files: string
  /** The file to write; one that is there already is left alone. */
  readonly target: string
  readonly migrations: readonly Migration[]
}

/** Copies one moment of an SQLite record, while others read and write it. */
const copySqlite = (from: string, to: string): void => {
  if (!existsSync(from)) throw new BackupProblem(`There is no record yet: ${from} does not exist.`)
  const record = new DatabaseSync(from, { timeout: 10_000 })
  try {
    record.prepare('vacuum into ?').run(to)
  } finally {
    record.close()
  }
}

const rowsAtOnce = 500

/** Copies one moment of a PostgreSQL record, table by table, into a new SQLite file. */
const copyPostgres = async (url: string, to: string, migrations: readonly Migration[]): Promise<void> => {
  const empty = openSqlite(to)
  await migrate(empty, migrations)
  await empty.close()
  const copy = new DatabaseSync(to)
  copy.exec('pragma foreign_keys = off; delete from migration; begin')
  const record = openPostgres(url)
  try {
    await record.read(async tx => {
      for (const table of tablesOf(copy)) {
        // What a step of the schema wrote by itself, such as a key, gives way to what is on record.
        copy.exec(`delete from ${table}`)
        const columns = copy
          .prepare(`pragma table_info(${table})`)
          .all()
          .map(({ name }) => String(name))
        const insert = copy.prepare(
          `insert into ${table} (${columns.map(name => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        for (let from = 0; ; from += rowsAtOnce) {
          const { rows } = await sql<Record<string, string | number | null>>`
            select * from ${sql.table(table)} order by 1, 2 limit ${rowsAtOnce} offset ${from}`.execute(tx)
          for (const row of rows) insert.run(...columns.map(name => row[name] ?? null))
          if (rows.length < rowsAtOnce) break
        }
      }
    })
    copy.exec('commit')
  } finally {
    await record.close()
    copy.close()
  }
}

const flush = (path: string): void => {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/**
 * Writes everything that is kept into one file, while the program goes on. The file appears when it is complete.
 * @throws BackupProblem where the target is there already, or there is nothing to back up
 */
export const backUp = async ({ place, files, target, migrations }: BackUpOptions): Promise<{ files: number }> => {
  if (existsSync(target)) throw new BackupProblem(`${target} is there already. Name another file, or remove it first.`)
  const part = `${target}.part`
  removeDatabase(part)
  try {
    if ('file' in place) copySqlite(place.file, part)
    else await copyPostgres(place.url, part, migrations)
    // Files are kept before the rows that name them, so a folder read after the rows has all that they name.
    const backup = new DatabaseSync(part)
    backup.exec('pragma journal_mode = delete; pragma synchronous = full')
    const count = addFiles(backup, files)
    backup.close()
    flush(part)
    renameSync(part, target)
    flush(dirname(target))
    return { files: count }
  } finally {
    removeDatabase(part)
  }
}
