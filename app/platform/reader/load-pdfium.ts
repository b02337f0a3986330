import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPdfium } from '#minutes/read/pdf/pdfium.ts'
import type { Pdfium } from '#minutes/read/pdf/pdfium.ts'
import { capWasmMemory } from './cap-wasm-memory.ts'

/** Memory that PDFium may take for one document. */
const mostMemory = 512 * 1024 * 1024

/** Starts PDFium with its memory capped. */
export const loadPdfium = async (): Promise<Pdfium> => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  return openPdfium(capWasmMemory(wasm, mostMemory))
}
