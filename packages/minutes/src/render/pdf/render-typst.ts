import type { Json } from '../json/pack-json.ts'
import { sheetOf, type Printable } from '../layout/sheet-of.ts'
import { TYPST_SOURCE } from './template.ts'
import { typstData } from './typst-data.ts'

/** What typst needs to make a PDF: its source, and the data that the source reads from the file "sheet.json" beside it. */
export interface TypstJob {
  readonly source: string
  readonly data: { readonly [key: string]: Json }
}

/** A document for typst. Pure: compiling is the caller's affair (`app/platform/pdf`). */
export const renderTypst = (printable: Printable): TypstJob => ({
  source: TYPST_SOURCE,
  data: typstData(sheetOf(printable)),
})
