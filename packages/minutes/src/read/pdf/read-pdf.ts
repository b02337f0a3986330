/** PDF → Source. */
import type { Source } from '../source.ts'
import type { Pdfium } from './pdfium.ts'
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
export const readPdf = async (bytes: Uint8Array, { pdfium }: PdfOptions): Promise<Source> =>
  layOut(readContent(pdfium, bytes))
