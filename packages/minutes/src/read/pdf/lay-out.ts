/** Pages of words → Source: rows, their parts, the action column, furniture. */
import type { Diagnostic } from '../../tree/diagnostic.ts'
import type { Source } from '../source.ts'
import type { PageContent, PdfContent } from './page.ts'
import type { PartedRow } from './parts.ts'
import type { Place } from './table.ts'
import type { PrintedRow } from './write-source.ts'
import { alignParts } from './align-parts.ts'
import { cutMarks } from './cut-marks.ts'
import { findFurniture } from './furniture.ts'
import { findMarkColumns } from './mark-column.ts'
import { measure } from './measure.ts'
import { cutRow } from './parts.ts'
import { gatherRows } from './rows.ts'
import { placeInTables } from './table.ts'
import { writeSource } from './write-source.ts'

export const layOut = ({ pages, title, author }: PdfContent): Source => {
  const rows = pages.map(({ words }) => gatherRows(words))
  const furniture = findFurniture(pages, rows)
  const bodies = rows.map((page, index) =>
    alignParts(page.filter(row => !furniture.has(row)).map(row => cutRow(row, pages[index]?.verticals ?? []))),
  )
  const columns = findMarkColumns(pages, bodies)
  const printed = bodies.map((body, index): PrintedRow[] => {
    const column = columns[index]
    const page = pages[index]
    const places = page ? placeInTables(page, body) : new Map<PartedRow, Place>()
    const lines = body.filter(row => !places.has(row))
    const text = column ? cutMarks(lines, column) : lines
    const edges = rows[index]?.filter(row => furniture.has(row)).map(row => cutRow(row, [])) ?? []
    return [
      ...text.map(row => ({ ...row, furniture: false, place: null })),
      ...[...places].map(([row, place]) => ({ ...row, furniture: false, place })),
      ...edges.map(row => ({ ...row, furniture: true, place: null })),
    ].sort((a, b) => a.base - b.base)
  })
  const { text, blocks } = writeSource(printed, measure(pages, rows))
  const meta = { ...(title === '' ? {} : { title }), ...(author === '' ? {} : { author }) }
  return { format: 'pdf', text, blocks, pages: pages.length, diagnostics: emptyPages(pages), meta }
}

/** A page without text is most often a scan, of which nothing can be read. */
const emptyPages = (pages: readonly PageContent[]): Diagnostic[] =>
  pages.flatMap(({ words, images }, index) =>
    words.length > 0
      ? []
      : [
          {
            rule: 'page-without-text',
            severity: images > 0 || pages.length === 1 ? 'warning' : 'note',
            message:
              images > 0
                ? `Page ${index + 1} is a picture, perhaps a scan: its text cannot be read. Use a file with text, or run text recognition on it first.`
                : `Page ${index + 1} has no text.`,
            line: null,
            page: index + 1,
          },
        ],
  )
