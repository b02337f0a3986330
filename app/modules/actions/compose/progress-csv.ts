import { csvTable } from '#minutes'
import type { QuarterFigures } from '../model/progress.ts'

/** What was issued and closed in each quarter, as CSV. */
export const progressCsv = (quarters: readonly QuarterFigures[]): string =>
  csvTable(
    ['From', 'To', 'Issued', 'Closed', 'Closed that had a date', 'Closed by their date'],
    quarters.map(({ first, last, issued, closed, dated, onTime }) => [
      first,
      last,
      ...[issued, closed, dated, onTime].map(String),
    ]),
  )
