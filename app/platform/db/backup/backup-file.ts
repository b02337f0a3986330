import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * A backup is one SQLite file, whatever engine the record is on: every table as it is, and the files that were given, as rows
 * of this table. So it can be opened by any tool that knows SQLite, and put back on either engine.
 */
const filesTable = 'backup_file'

/** Something about a backup that a person has to put right. The message can be shown to them. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

/** Files that were given, by their hash: the folder holds nothing else that matters. */
const storedFiles = (folder: string): readonly { readonly name: string; readonly path: string }[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
        .map(entry => ({ name: entry.name, path: join(entry.parentPath, entry.name) }))
    : []

/** Puts the files of a folder into a backup, one at a time so that memory does not grow with them. */
export const addFiles = (backup: DatabaseSync, folder: string): number => {
  backup.exec(`create table ${filesTable} (hash text primary key not null, bytes blob not null) strict`)
  const insert = backup.prepare(`insert into ${filesTable} values (?, ?)`)
  const files = storedFiles(folder)
  for (const { name, path } of files) insert.run(name, readFileSync(path))
  return files.length
}

/** The files of a backup, one at a time. */
export function* filesOf(backup: DatabaseSync): Generator<{ readonly hash: string; readonly bytes: Uint8Array }> {
  for (const row of backup.prepare(`select hash, bytes from ${filesTable}`).iterate()) {
    const { hash, bytes } = row
    if (typeof hash === 'string' && bytes instanceof Uint8Array) yield { hash, bytes }
  }
}

/** Takes the table of files out of a copy that becomes the record. */
export const dropFiles = (copy: DatabaseSync): void => copy.exec(`drop table ${filesTable}; vacuum`)

/** Tables of a backup that hold the record, in the order in which they were made: those that are referred to come first. */
export const tablesOf = (backup: DatabaseSync): readonly string[] =>
  backup
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> ? order by rowid`,
    )
    .all(filesTable)
    .map(({ name }) => String(name))

/**
 * Opens a backup and looks whether it is whole.
 * @throws BackupProblem where it is no backup, or is damaged
 */
export const openBackup = (path: string): DatabaseSync => {
  if (!existsSync(path)) throw new BackupProblem(`There is no file ${path}.`)
  const backup = new DatabaseSync(path, { readOnly: true })
  try {
    const [first] = backup.prepare('pragma integrity_check').all()
    if (first?.['integrity_check'] !== 'ok') throw new BackupProblem(`${path} is damaged: use an older backup.`)
    const known = backup
      .prepare('select count(*) as n from sqlite_master where name in (?, ?)')
      .get(filesTable, 'migration')
    if (known?.['n'] !== 2) throw new BackupProblem(`${path} is not a backup of Matters Arising.`)
    return backup
  } catch (error) {
    backup.close()
    if (error instanceof BackupProblem) throw error
    throw new BackupProblem(`${path} is not a backup of Matters Arising.`, { cause: error })
  }
}

/** Removes a file of SQLite and what it keeps beside it. */
export const removeDatabase = (path: string): void => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}
