// Not by the index of the module: a new thread would load all its pages for each file.
import { composeDownload } from '#modules/minutes/commands/compose-download.ts'
import type { Download, DownloadId, Reading } from '#modules/minutes/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

/** Called in a thread: what it loads for Word and PDF files goes when the thread goes. */
export const composeInThread = (given: {
  readonly id: DownloadId
  readonly reading: Reading
}): Promise<Download | null> => composeDownload(given, { renderPdf })
