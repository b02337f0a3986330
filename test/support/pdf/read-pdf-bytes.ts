import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Source, SourceLine } from '#minutes'
import { openPdfium } from '#minutes/read/pdf/pdfium.ts'
import { readPdf } from '#minutes/read/pdf/read-pdf.ts'

const wasm = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))

let opened: ReturnType<typeof openPdfium> | null = null

/** Reads a PDF in this very thread: for files that the tests made themselves and that mean no harm. */
export const readPdfBytes = async (bytes: Uint8Array): Promise<Source> => {
  opened ??= openPdfium(new Uint8Array(readFileSync(wasm)))
  return readPdf(bytes, { pdfium: await opened })
}

/** Lines of a source that are no running heads or feet. */
export const bodyLines = ({ blocks }: Source): SourceLine[] =>
  blocks.flatMap(block => (block.kind === 'line' && !block.furniture ? [block] : []))

/** Parts of each line of the body, as text. */
export const partsOf = (source: Source): string[][] =>
  bodyLines(source).map(({ segments }) => segments.map(({ text }) => text))
