/** A PDF as PDFium sees it: words, borders and pictures of each page. */
import type { Pdfium } from './pdfium.ts'
import type { Box } from './frame.ts'
import type { PageContent, PdfContent } from './page.ts'
import { UnreadableFile } from '../unreadable.ts'
import { sizeOf } from './frame.ts'
import { limits } from './page.ts'
import { readInfo } from './info.ts'
import { readShapes } from './shapes.ts'
import { underlineWords } from './underline.ts'
import { readWords } from './words.ts'

/** FPDF_GetLastError: a password is needed, or the kind of encryption is not known. */
const encryptedErrors: readonly number[] = [4, 5]

/**
 * @throws UnreadableFile `encrypted`, `damaged` (PDFium does not take it for a PDF) or `too-large`
 */
export const readContent = (pdfium: Pdfium, bytes: Uint8Array): PdfContent => {
  const { calls } = pdfium
  const file = calls.malloc(bytes.length)
  if (file === 0) throw new UnreadableFile('too-large')
  pdfium.views().bytes.set(bytes, file)
  const document = calls.FPDF_LoadMemDocument(file, bytes.length, 0)
  try {
    if (document === 0) {
      throw new UnreadableFile(encryptedErrors.includes(calls.FPDF_GetLastError()) ? 'encrypted' : 'damaged')
    }
    const count = calls.FPDF_GetPageCount(document)
    if (count === 0) throw new UnreadableFile('damaged')
    if (count > limits.pages) {
      throw new UnreadableFile('too-large', `The file has ${count} pages; at most ${limits.pages} are read.`)
    }
    const pages: PageContent[] = []
    let words = 0
    for (let index = 0; index < count; index++) {
      const page = readPage(pdfium, document, index)
      words += page.words.length
      if (words > limits.wordsInAll) throw new UnreadableFile('too-large')
      pages.push(page)
    }
    return { pages, ...readInfo(pdfium, document) }
  } finally {
    if (document !== 0) calls.FPDF_CloseDocument(document)
    calls.free(file)
  }
}

const emptyPage: PageContent = { width: 595, height: 842, words: [], verticals: [], horizontals: [], images: 0 }

const readPage = (pdfium: Pdfium, document: number, index: number): PageContent => {
  const { calls } = pdfium
  const page = calls.FPDF_LoadPage(document, index)
  if (page === 0) return emptyPage
  const box = readBox(pdfium, page)
  const { words, turn } = readWords(pdfium, page, box)
  const { verticals, horizontals, images } = readShapes(pdfium, page, { box, turn })
  calls.FPDF_ClosePage(page)
  const size = sizeOf(box, turn)
  const shown = words.filter(word => isShown(word, size))
  return { ...size, words: underlineWords(shown, horizontals), verticals, horizontals, images }
}

const isShown = (
  word: { left: number; right: number; base: number },
  size: { width: number; height: number },
): boolean => word.right > 0 && word.left < size.width && word.base > 0 && word.base < size.height + 2

const readBox = (pdfium: Pdfium, page: number): Box => {
  const { calls } = pdfium
  const scratch = calls.malloc(16)
  calls.FPDF_GetPageBoundingBox(page, scratch)
  const at = scratch >> 2
  const [left = 0, top = 842, right = 595, bottom = 0] = pdfium.views().floats.subarray(at, at + 4)
  calls.free(scratch)
  return { left, top, right, bottom }
}
