import { composeDownload, type Download, type DownloadId, type Reading } from '#modules/minutes/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

/** Called in a thread: what it loads for Word and PDF files goes when the thread goes. */
export const composeInThread = (given: {
  readonly id: DownloadId
  readonly reading: Reading
}): Promise<Download | null> => composeDownload(given, { renderPdf })
