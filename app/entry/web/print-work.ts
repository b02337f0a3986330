import type { PrintOrder } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { createThreads } from '#platform/worker/threads.ts'

const module = new URL('./print-in-thread.ts', import.meta.url)

const deadlineMs = 30_000

/** Prints documents as files in a thread, so that pages stay quick meanwhile. */
export const printWork = ({ log, elapsed }: { readonly log: Log; readonly elapsed: () => number }) => {
  const printers = createThreads<PrintOrder, Uint8Array | string>({
    module,
    call: 'printInThread',
    memoryMb: 1024,
    keepMs: 0,
  })
  return async (order: PrintOrder): Promise<Uint8Array | string> => {
    const start = elapsed()
    const body = await printers.run(order, { deadlineMs })
    log.info('printed', { format: order.format, bytes: body.length, ms: elapsed() - start })
    return body
  }
}
