import { printDocument, type PrintOrder } from '#modules/minutes/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

/** Called in a thread: what it loads for Word and PDF files goes when the thread goes. */
export const printInThread = (order: PrintOrder): Promise<Uint8Array | string> => printDocument(order, { renderPdf })
