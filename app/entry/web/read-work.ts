import { UnreadableFile } from '#minutes'
import type { Reading, ReadWork } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'
import { ThreadEnded } from '#platform/worker/thread-ended.ts'
import { createThreads } from '#platform/worker/threads.ts'

const module = new URL('../../modules/minutes/queries/analyse.ts', import.meta.url)
/** Loading the reader takes longer than reading, so a thread is kept for as long as people are likely to come back. */
const keepMs = 120_000

/** A thread that has read more characters than this is ended, and its memory given back. */
const largestKept = 1_000_000

export interface ReadWorkOptions {
  /** How long the decoding of one file, and the reading of all, may take. */
  readonly deadlineMs: number
  readonly log: Log
  readonly elapsed: () => number
}

/** Decoding and reading, each in a thread of its own with a deadline. What is logged is size, format and time. */
export const readWork = ({ deadlineMs, log, elapsed }: ReadWorkOptions): ReadWork => {
  const readers = createThreads<Parameters<ReadWork['analyse']>[0], Reading>({
    module,
    call: 'analyse',
    memoryMb: 1024,
    keepMs,
  })
  return {
    decode: async ({ bytes, label }) => {
      const start = elapsed()
      const source = await readInBox(bytes, { name: label, deadlineMs })
      const { format, pages } = source
      log.info('decoded', { format, bytes: bytes.byteLength, pages, ms: elapsed() - start })
      return source
    },
    analyse: async decoded => {
      const start = elapsed()
      try {
        const keep = decoded.reduce((sum, { source }) => sum + source.text.length, 0) < largestKept
        const reading = await readers.run(decoded, { deadlineMs, keep })
        const documents = reading.files.reduce((sum, { pack }) => sum + pack.documents.length, 0)
        log.info('read', { files: decoded.length, documents, ms: elapsed() - start })
        return reading
      } catch (error) {
        if (error instanceof ThreadEnded) throw new UnreadableFile(error.reason)
        throw error
      }
    },
  }
}
