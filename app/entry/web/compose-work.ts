import type { Download, DownloadId, Reading } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { createThreads } from '#platform/worker/threads.ts'

const module = new URL('./compose-in-thread.ts', import.meta.url)

const deadlineMs = 30_000

/** Makes downloads in a thread of their own, so that pages stay quick meanwhile. */
export const composeWork = ({ log, elapsed }: { readonly log: Log; readonly elapsed: () => number }) => {
  type Order = { readonly id: DownloadId; readonly reading: Reading }
  // A thread that has set a PDF holds a lot of memory, which only its end gives back.
  const composers = createThreads<Order, Download | null>({
    module,
    call: 'composeInThread',
    memoryMb: 1024,
    keepMs: 0,
  })
  return async (id: DownloadId, reading: Reading): Promise<Download | null> => {
    const start = elapsed()
    const file = await composers.run({ id, reading }, { deadlineMs })
    log.info('composed', { file: id, bytes: file?.body.length ?? 0, ms: elapsed() - start })
    return file
  }
}
