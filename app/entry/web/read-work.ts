import { UnreadableFile } from '#minutes'
import type { Reading, ReadWork } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'
import { runInThread, ThreadEnded } from '#platform/worker/run-in-thread.ts'

const analyseModule = new URL('../../modules/minutes/queries/analyse.ts', import.meta.url)

export interface ReadWorkOptions {
  /** How long the decoding of one file, and the reading of all, may take. */
  readonly deadlineMs: number
  readonly log: Log
  readonly elapsed: () => number
}

/** Decoding and reading, each in a thread of its own with a deadline. What is logged is size, format and time. */
export const readWork = ({ deadlineMs, log, elapsed }: ReadWorkOptions): ReadWork => ({
  decode: async input => {
    const start = elapsed()
    const source = await readInBox(input.bytes, { name: input.label, deadlineMs })
    log.info('decoded', {
      format: source.format,
      bytes: input.bytes.byteLength,
      pages: source.pages,
      ms: elapsed() - start,
    })
    return source
  },
  analyse: async decoded => {
    const start = elapsed()
    try {
      const job = { module: analyseModule, call: 'analyse', argument: decoded, deadlineMs, memoryMb: 1024 }
      const reading = await runInThread<Reading>(job)
      const documents = reading.files.reduce((sum, { pack }) => sum + pack.documents.length, 0)
      log.info('read', { files: decoded.length, documents, ms: elapsed() - start })
      return reading
    } catch (error) {
      if (error instanceof ThreadEnded) throw new UnreadableFile(error.reason)
      throw error
    }
  },
})
