import type { Source } from './source.ts'
import type { Pdfium } from './pdf/pdfium.ts'
import { UnreadableFile } from './unreadable.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect.ts'

export interface ReadOptions {
  /** Name of the file, which tells Markdown and HTML from plain text; "" where there is none. */
  readonly name: string
  /** Starts PDFium, which only a PDF needs. Without it a PDF cannot be read. */
  readonly loadPdfium?: () => Promise<Pdfium>
}

/** Text files larger than this are no minutes. */
const MAX_TEXT_BYTES = 64 << 20

const readPdfFile = async (bytes: Uint8Array, { loadPdfium }: ReadOptions): Promise<Source> => {
  if (!loadPdfium)
    throw new UnreadableFile('wrong-type', 'PDF files cannot be read here. Save it as text and try again.')
  const { readPdf } = await import('./pdf/read-pdf.ts')
  return readPdf(bytes, { pdfium: await loadPdfium() })
}

/**
 * Reads a file of any format that is known. Only the decoder that the file needs is loaded. PDF and Word files from
 * strangers are best read in a box with a deadline.
 *
 * @throws UnreadableFile with what is wrong and what to do
 */
export const read = async (bytes: Uint8Array, options: ReadOptions): Promise<Source> => {
  const format = detectFormat(bytes, options.name)
  if (format === 'pdf') return readPdfFile(bytes, options)
  if (format === 'docx') return (await import('./docx/read-docx.ts')).readDocx(bytes)
  if (bytes.length > MAX_TEXT_BYTES) throw new UnreadableFile('too-large')
  const text = decodeText(bytes)
  switch (format) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(text)
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown(text)
    case 'text':
      return (await import('./text/read-text.ts')).readText(text)
  }
}
