import type { Download, DownloadId, Reading } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { runInThread } from '#platform/worker/run-in-thread.ts'

const module = new URL('./compose-in-thread.ts', import.meta.url)

/** Makes downloads in a thread of their own, so that pages stay quick meanwhile. */
export const composeWork =
  ({ log, elapsed }: { readonly log: Log; readonly elapsed: () => number }) =>
  async (id: DownloadId, reading: Reading): Promise<Download | null> => {
    const start = elapsed()
    const argument = { id, reading }
    const job = { module, call: 'composeInThread', argument, deadlineMs: 30_000, memoryMb: 1024 }
    const file = await runInThread<Download | null>(job)
    log.info('composed', { file: id, bytes: file?.body.length ?? 0, ms: elapsed() - start })
    return file
  }
