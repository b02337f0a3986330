import { renderDocx, type Printable } from '#minutes'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

/** Called in a thread: what it loads for Word and PDF files goes when the thread goes. */
export const printInThread = ({
  document,
  format,
}: {
  readonly document: Printable
  readonly format: 'docx' | 'pdf'
}): Promise<Uint8Array> => (format === 'pdf' ? renderPdf(document) : renderDocx(document))
