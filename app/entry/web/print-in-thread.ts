// Not by the index of the module: a new thread would load all its pages for each file, which takes longer than printing it.
import { printDocument, type PrintOrder } from '#modules/minutes/commands/print-document.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'

/** Called in a thread: what it loads for Word and PDF files goes when the thread goes. */
export const printInThread = (order: PrintOrder): Promise<Uint8Array | string> => printDocument(order, { renderPdf })
