import type { Printable } from '#minutes'
import type { Log } from '#platform/log/log.ts'
import { createThreads } from '#platform/worker/threads.ts'

const module = new URL('./print-in-thread.ts', import.meta.url)

const deadlineMs = 30_000

/** Prints documents as Word and PDF files in a thread of their own, so that pages stay quick meanwhile. */
export const printWork = ({ log, elapsed }: { readonly log: Log; readonly elapsed: () => number }) => {
  type Order = { readonly document: Printable; readonly format: 'docx' | 'pdf' }
  // A thread that has set a PDF holds a lot of memory, which only its end gives back.
  const printers = createThreads<Order, Uint8Array>({ module, call: 'printInThread', memoryMb: 1024, keepMs: 0 })
  return async (document: Printable, format: 'docx' | 'pdf'): Promise<Uint8Array> => {
    const start = elapsed()
    const bytes = await printers.run({ document, format }, { deadlineMs })
    log.info('printed', { format, bytes: bytes.byteLength, ms: elapsed() - start })
    return bytes
  }
}
