/** PDF → Source. */
import type { Diagnostic } from '../../tree/diagnostic.ts'
import type { Source } from '../source.ts'
import type { Pdfium } from './pdfium.ts'
import { UnreadableFile } from '../unreadable.ts'
import { layOut } from './lay-out.ts'
import { readContent } from './read-content.ts'

export interface PdfOptions {
  readonly pdfium: Pdfium
}

/**
 * Reads a PDF into printed lines with their columns, gaps and styles.
 *
 * The work cannot be interrupted, and a hostile file may make it run for ever or fail inside the WebAssembly module
 * (after which that module is of no more use): run it in a box that has a deadline.
 *
 * @throws UnreadableFile `encrypted`, `damaged` or `too-large`
 */
export const readPdf = async (bytes: Uint8Array, { pdfium }: PdfOptions): Promise<Source> => {
  try {
    return layOut(readContent(pdfium, bytes))
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.reason !== 'damaged') throw error
    const { readDamaged } = await import('./read-damaged.ts')
    const source = layOut(await readDamaged(bytes))
    return { ...source, diagnostics: [repaired, ...source.diagnostics] }
  }
}

const repaired: Diagnostic = {
  rule: 'file-repaired',
  severity: 'warning',
  message: 'The file is damaged. What could be read of it is shown; some of it may be missing.',
  line: null,
  page: null,
}
