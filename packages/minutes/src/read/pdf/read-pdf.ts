/** PDF → Source. */
import type { Source } from '../source.ts'
import type { Pdfium } from './pdfium.ts'
import type { PdfContent } from './page.ts'
import { measure } from './measure.ts'
import { cutRow } from './parts.ts'
import { readContent } from './read-content.ts'
import { gatherRows } from './rows.ts'
import { writeSource } from './write-source.ts'

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

const layOut = (content: PdfContent): Source => {
  const rows = content.pages.map(({ words }) => gatherRows(words))
  const measures = measure(content.pages, rows)
  const printed = rows.map((page, index) =>
    page.map(row => ({ ...cutRow(row, content.pages[index]?.verticals ?? []), furniture: false })),
  )
  const { text, blocks } = writeSource(printed, measures)
  const meta: Record<string, string> = {}
  if (content.title !== '') meta['title'] = content.title
  if (content.author !== '') meta['author'] = content.author
  return { format: 'pdf', text, blocks, pages: content.pages.length, diagnostics: [], meta }
}
