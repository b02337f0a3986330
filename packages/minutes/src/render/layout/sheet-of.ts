import type { Document, Pack } from '../../tree/nodes.ts'
import { visitDocument, type DocumentHandlers } from '../../tree/visit.ts'
import { mattersArisingSheet } from './matters-arising-sheet.ts'
import { minutesSheet } from './minutes-sheet.ts'
import { actionLogSheet, plainSheet, reportSheet } from './report-sheet.ts'
import { heading, type Part, type Sheet } from './sheet.ts'

/** What the page-like outputs print: one document, or all those of a pack one after another. */
export type Printable = Document | Pack

const layouts: DocumentHandlers<Sheet> = {
  minutes: minutesSheet,
  'matters-arising': mattersArisingSheet,
  report: reportSheet,
  'action-log': actionLogSheet,
  notice: plainSheet,
  agenda: plainSheet,
  other: plainSheet,
}

const DEEPEST_HEADING = 6

/** Below the title of the pack every heading is a level deeper, and each document but the first begins a page. */
const lower = (part: Part, first: boolean): Part => {
  if (part.part !== 'heading') return part
  return { ...part, level: Math.min(part.level + 1, DEEPEST_HEADING), newPage: part.level === 1 && !first }
}

const packSheet = (pack: Pack): Sheet => {
  const [first, ...others] = pack.documents
  if (first !== undefined && others.length === 0) return sheetOf(first)
  const body = pack.documents.find(document => document.body !== null)?.body ?? null
  const title = body === null ? 'Papers' : `${body}: papers`
  return {
    title,
    parts: [
      heading(1, title),
      ...pack.documents.flatMap((document, i) => sheetOf(document).parts.map(part => lower(part, i === 0))),
    ],
  }
}

/** A file must have a title that can be read out. */
const withTitle = (sheet: Sheet): Sheet => ({ ...sheet, title: heading(1, sheet.title).text })

/** Lays a document or a pack out. */
export const sheetOf = (printable: Printable): Sheet =>
  withTitle(printable.type === 'pack' ? packSheet(printable) : visitDocument(printable, layouts))
