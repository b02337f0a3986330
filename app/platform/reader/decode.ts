import { UnreadableFile } from '#minutes'
import type { Source } from '#minutes'
import { readPdf } from '#minutes/read/pdf/read-pdf.ts'
import type { Task } from './answer.ts'
import { loadPdfium } from './load-pdfium.ts'
import { failureOf } from './failure.ts'

/** Decodes a file, and makes an UnreadableFile of whatever the decoder dies of. */
export const decode = async ({ bytes }: Task): Promise<Source> => {
  const pdfium = await loadPdfium()
  try {
    return await readPdf(bytes, { pdfium })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw failureOf(error, pdfium.views().bytes.length)
  }
}
