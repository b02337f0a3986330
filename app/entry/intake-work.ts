import { join } from 'node:path'
import { UnreadableFile, type Source } from '#minutes'
import { createRecord } from '#modules/accounts/index.ts'
import { readGivenFile, workThroughFiles, type FileReader } from '#modules/intake/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { keepFile, readStoredFile } from '#platform/files/stored-files.ts'
import type { Log } from '#platform/log/log.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'
import { ThreadEnded } from '#platform/worker/thread-ended.ts'
import { createThreads } from '#platform/worker/threads.ts'

const module = new URL('../modules/intake/queries/find-in-source.ts', import.meta.url)

export interface IntakeWorkOptions {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly dataFolder: string
  /** How long the decoding of a file, and the reading of it, may each take. */
  readonly deadlineMs: number
}

/** Takes in what is given to the pages: one file at a time, beside them. Any number of processes may have one. */
export interface IntakeWork {
  /** The folder of files that were given. */
  readonly files: { readonly keep: (bytes: Uint8Array) => string; readonly read: (hash: string) => Uint8Array | null }
  /** Says that there may be files to read. */
  readonly wake: () => void
  /** Comes back when nothing is left that can go on. */
  readonly idle: () => Promise<void>
  /** Takes no more, and waits for the file in hand. */
  readonly close: () => Promise<void>
}

type Finding = ReturnType<FileReader['find']>

export const createIntakeWork = ({ db, clock, log, dataFolder, deadlineMs }: IntakeWorkOptions): IntakeWork => {
  const folder = join(dataFolder, 'files')
  const record = createRecord({ db, clock })
  // Decoding and reading run in threads, so that a hard file holds up no page.
  const finders = createThreads<Source, Awaited<Finding>>({
    module,
    call: 'findInSource',
    memoryMb: 1024,
    keepMs: 20_000,
  })
  const reader: FileReader = {
    folder,
    decode: (bytes, name) => readInBox(bytes, { name, deadlineMs }),
    find: async source => {
      try {
        return await finders.run(source, { deadlineMs })
      } catch (error) {
        if (error instanceof ThreadEnded) throw new UnreadableFile(error.reason)
        throw error
      }
    },
  }
  let closed = false
  let again = false
  let running: Promise<void> | null = null

  const work = async (): Promise<void> => {
    do {
      again = false
      const start = clock.now().epochMilliseconds
      let files = 0
      await workThroughFiles({
        ...record,
        read: intake => readGivenFile(intake, reader),
        onFile: () => void files++,
        isStopping: () => closed,
      })
      if (files > 0) log.info('taken in', { files, ms: clock.now().epochMilliseconds - start })
    } while (again && !closed)
  }

  const wake = (): void => {
    again = true
    if (closed || running !== null) return
    running = work()
      .catch((error: unknown) => log.error('taking in stopped', { name: error instanceof Error ? error.name : '' }))
      .finally(() => {
        running = null
        // Somebody may have called between the last look and the end.
        if (again) wake()
      })
  }

  return {
    files: { keep: bytes => keepFile(folder, bytes), read: hash => readStoredFile(folder, hash) },
    wake,
    idle: async () => {
      while (running !== null) await running
    },
    close: async () => {
      closed = true
      await running
    },
  }
}
