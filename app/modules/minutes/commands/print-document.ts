import { renderDocx, renderHtmlPage, renderText, type Printable } from '#minutes'
import type { ComposeWork } from './compose-download.ts'

export const documentFormats = ['html', 'docx', 'pdf', 'text'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** A document to be printed, and as what. */
export interface PrintOrder {
  readonly document: Printable
  readonly format: DocumentFormat
}

/** Prints a document as a file. Heavy for Word and PDF, so that it runs in a thread. */
export const printDocument = async (
  { document, format }: PrintOrder,
  { renderPdf }: ComposeWork,
): Promise<Uint8Array | string> => {
  switch (format) {
    case 'html':
      return renderHtmlPage(document)
    case 'docx':
      return renderDocx(document)
    case 'pdf':
      return renderPdf(document)
    case 'text':
      return renderText(document)
  }
}
