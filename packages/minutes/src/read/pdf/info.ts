/** Title and author from a PDF's information dictionary. */
import type { Pdfium } from './pdfium.ts'

/** Longer entries are no titles. */
const mostBytes = 2_000

/** @param document - FPDF_DOCUMENT */
export const readInfo = (pdfium: Pdfium, document: number): { title: string; author: string } => ({
  title: readEntry(pdfium, document, 'Title'),
  author: readEntry(pdfium, document, 'Author'),
})

const readEntry = ({ calls, views }: Pdfium, document: number, name: string): string => {
  const key = calls.malloc(name.length + 1)
  views().bytes.set([...name].map(letter => letter.charCodeAt(0)).concat(0), key)
  const length = calls.FPDF_GetMetaText(document, key, 0, 0)
  let value = ''
  if (length > 2 && length <= mostBytes) {
    const text = calls.malloc(length)
    calls.FPDF_GetMetaText(document, key, text, length)
    value = new TextDecoder('utf-16le').decode(views().bytes.slice(text, text + length - 2))
    calls.free(text)
  }
  calls.free(key)
  return value.replace(/\p{Cc}+/gu, ' ').trim()
}
