import type { TheRecord } from '#modules/accounts/index.ts'
import type { Restored } from '#platform/db/backup/restore.ts'

/** The record, opened for one command. `await using` closes it. */
export interface OpenRecord extends TheRecord, AsyncDisposable {
  /** The folder of files that were given. */
  readonly files: string
}

/** What commands that keep things are given by the entry. None of it is loaded before it is called. */
export interface RecordTools {
  /** Opens the record that the settings name, with its schema up to date; makes an empty one where there is none. */
  readonly open: () => Promise<OpenRecord>
  /** Serves the pages; comes back when the server listens. */
  readonly serve: () => Promise<void>
  /** Does jobs and sends mail without pages; comes back when it has begun. */
  readonly work: () => Promise<void>
  /** Writes all that is kept into one file. */
  readonly backUp: (target: string) => Promise<{ readonly files: number }>
  /** Puts a backup back. */
  readonly restore: (source: string, options: { readonly replace: boolean }) => Promise<Restored>
  /** What is wrong with the record, a sentence each. */
  readonly check: () => Promise<readonly string[]>
}
