import type { Line } from '../line.ts'
import { MATTER_COLUMN, ROW_START, UPDATE_COLUMN } from './row-start.ts'

/** A row whose cells are printed one a line, each behind the name of its column. */
export interface LabelledRow {
  readonly cells: [string, string, string]
  readonly first: Line
  last: Line
}

const LABEL = /^([\p{L}][\p{L}\s/]{2,40}?):\s*(.*)$/su

/**
 * Rows printed as "Minute Number/Title: Minute 41 / …", "Matters Arising: …", "Update: …", one below the other, as a table
 * looks in plain text. A line without a label goes on with the cell above it.
 */
export const readLabelledRows = (lines: readonly Line[]): LabelledRow[] => {
  const out: LabelledRow[] = []
  let cell: 0 | 1 | 2 = 0
  // A gap ends the row: what follows stands below the table.
  let open = false
  for (const line of lines) {
    const m = LABEL.exec(line.text)
    const row = out.at(-1)
    if (m?.[1] !== undefined && m[2] !== undefined) {
      if (/^(?:minute|item|ref)/i.test(m[1]) && ROW_START.test(m[2])) {
        out.push({ cells: [m[2].replace(/\s+\/\s+/g, ' '), '', ''], first: line, last: line })
        cell = 0
        open = true
        continue
      }
      const named = UPDATE_COLUMN.test(m[1]) ? 2 : MATTER_COLUMN.test(m[1]) ? 1 : null
      if (row && named !== null && row.cells[named] === '') {
        row.cells[named] = m[2].replace(/\s+\/\s+/g, ' ')
        row.last = line
        cell = named
        continue
      }
    }
    open &&= line.gap === 0
    if (!row || !open) continue
    row.cells[cell] = `${row.cells[cell]} ${line.text}`
    row.last = line
  }
  return out.filter(row => row.cells[1] !== '' || row.cells[2] !== '')
}
