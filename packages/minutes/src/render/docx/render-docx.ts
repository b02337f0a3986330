import { sheetOf, type Printable } from '../layout/sheet-of.ts'

/** A Word file (DOCX), British English, with real headings and table heads. The library for Word is loaded at first use. */
export const renderDocx = async (printable: Printable): Promise<Uint8Array> => {
  const { buildDocx } = await import('./build-docx.ts')
  return buildDocx(sheetOf(printable))
}
