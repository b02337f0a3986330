import type { SourceBlock, SourceCell, SourceLine, SourceRow } from '../../read/source.ts'
import type { Line } from '../line.ts'
import { numberLead } from './number-lead.ts'
import { isMarkText, isKnownMark, OWNER_HEADING } from './owner-mark.ts'
import { spreadMarks } from './spread-marks.ts'
import { toLine } from './to-line.ts'

/** Text of a cell, its paragraphs joined by a blank. */
const cellText = (cell: SourceCell | undefined): string =>
  cell
    ? cell.lines
        .map(l => l.text)
        .filter(Boolean)
        .join(' ')
    : ''

const printed = (cell: SourceCell): readonly SourceLine[] => cell.lines.filter(l => l.text !== '')

const isNumberCell = (text: string): boolean => {
  if (text === '' || text.length > 40) return false
  return text.split(/\s+/).every(t => numberLead(t)?.length === t.length)
}

/** How a table is used: to lay out the minutes (an item a row), or to hold data (attendance, figures, an action log). */
interface TableUse {
  readonly layout: boolean
  readonly ownerColumn: number | null
  readonly numberColumn: number | null
}

const HEADS = /^(?:item|agenda item|minute|no\.?|number|ref|discussion|notes?|minutes|subject|description|matter)$/i

const useOf = (rows: readonly SourceRow[], known: ReadonlySet<string>): TableUse => {
  let columns = 0
  for (const row of rows) for (const cell of row.cells) columns = Math.max(columns, cell.column + cell.colSpan)
  const cells = rows.flatMap(r => r.cells)
  const long = cells.filter(c => cellText(c).length > 160 || printed(c).length >= 5).length
  const numbers = rows.filter(r => isNumberCell(cellText(r.cells.find(c => c.column === 0)))).length
  const single = rows.every(r => r.cells.filter(c => cellText(c) !== '').length <= 1)
  let ownerColumn: number | null = null
  for (const row of rows.slice(0, 4)) {
    const head = row.cells.find(c => c.column > 0 && OWNER_HEADING.test(cellText(c)))
    if (head) ownerColumn = head.column
  }
  if (ownerColumn === null && columns >= 2) {
    const last = cells.filter(c => c.column + c.colSpan === columns && c.column > 0 && cellText(c) !== '')
    const marked = last.filter(
      c => printed(c).every(l => isMarkText(l.text)) && printed(c).some(l => isKnownMark(l.text, known)),
    )
    if (last.length > 0 && marked.length >= last.length * 0.6) ownerColumn = last[0]?.column ?? null
  }
  const numberColumn = columns >= 2 && numbers >= Math.max(1, rows.length * 0.3) ? 0 : null
  const headed = rows[0]?.cells.some(c => HEADS.test(cellText(c))) ?? false
  const layout =
    (single && long > 0) ||
    (long >= Math.max(1, rows.length * 0.15) && (numberColumn !== null || ownerColumn !== null || columns <= 2)) ||
    (numberColumn !== null && ownerColumn !== null && !headed && long > 0)
  return { layout, ownerColumn, numberColumn }
}

/** The row as one line whose segments are the cells. */
const dataLine = (row: SourceRow, index: number): Line | null => {
  const first = row.cells.flatMap(c => c.lines).find(l => l.text !== '')
  if (!first) return null
  const segments = row.cells.map(cell => ({
    text: cellText(cell),
    offset: printed(cell)[0]?.offset ?? first.offset,
    column: cell.column,
  }))
  const text = segments
    .map(s => s.text)
    .filter(Boolean)
    .join(' ')
  let at = 0
  const emphasis = row.cells
    .flatMap(cell => printed(cell))
    .flatMap(l => {
      const start = text.indexOf(l.text, at)
      if (start < 0) return []
      at = start
      return l.spans.map(s => ({ kind: s.kind, start: start + s.start, end: start + s.end }))
    })
  return {
    ...toLine({ ...first, text, list: null, spans: [] }),
    text,
    label: null,
    segments,
    emphasis,
    row: { table: row.table, row: index, header: row.header },
  }
}

/** Gives each number of a number cell to the paragraph of the text cell that stands beside it. */
const pairNumbers = (numbers: SourceCell, text: SourceCell): Map<SourceLine, SourceLine> => {
  const pairs = new Map<SourceLine, SourceLine>()
  const labels = printed(numbers)
  const paras = printed(text)
  if (labels.length === paras.length) labels.forEach((l, i) => pairs.set(paras[i] ?? l, l))
  else if (labels.length === 1) {
    if (paras[0] && labels[0]) pairs.set(paras[0], labels[0])
  } else {
    const place = (cell: SourceCell, line: SourceLine): number => line.visualLine ?? cell.lines.indexOf(line)
    let from = 0
    for (const label of labels) {
      const at = place(numbers, label)
      let best = -1
      for (let i = from; i < paras.length; i++) {
        const p = paras[i]
        if (p && (best < 0 || Math.abs(place(text, p) - at) < Math.abs(place(text, paras[best] ?? p) - at))) best = i
      }
      const hit = paras[best]
      if (!hit) break
      pairs.set(hit, label)
      from = best + 1
    }
  }
  return pairs
}

/** The number cell that stands next to the text: in "5 | 5.1.1 | text" the second. */
const leadingNumber = (row: SourceRow): SourceCell | undefined => {
  let found: SourceCell | undefined
  for (const cell of row.cells) {
    if (cellText(cell) === '') continue
    if (!isNumberCell(cellText(cell))) break
    found = cell
  }
  return found
}

const layoutLines = (rows: readonly SourceRow[], use: TableUse): Line[] => {
  const out: Line[] = []
  let pending: { cell: SourceCell; until: number; from: number }[] = []
  rows.forEach((row, index) => {
    const owner =
      use.ownerColumn === null
        ? undefined
        : row.cells.find(
            c =>
              c.column === use.ownerColumn ||
              (c.column > 0 &&
                c.column < (use.ownerColumn ?? 0) &&
                c.column + c.colSpan > (use.ownerColumn ?? 0) &&
                printed(c).length > 0 &&
                printed(c).every(l => isMarkText(l.text))),
          )
    const number = use.numberColumn === null ? undefined : leadingNumber(row)
    const texts = row.cells.filter(
      c =>
        c !== owner &&
        c !== number &&
        printed(c).length > 0 &&
        !(number && c.column < number.column && isNumberCell(cellText(c))),
    )
    const from = out.length
    const spread: { line: Line; source: SourceLine }[] = []
    texts.forEach((cell, k) => {
      const pairs = number && k === 0 ? pairNumbers(number, cell) : new Map<SourceLine, SourceLine>()
      printed(cell).forEach((line, i) => {
        const label = pairs.get(line)
        const source = label && line.list === null ? { ...line, list: { label: label.text, depth: 0 } } : line
        const laid = toLine(source, { gap: i === 0 ? Math.max(1, line.gap) : line.gap, whole: true })
        out.push(laid)
        spread.push({ line: laid, source: line })
      })
    })
    if (number && texts.length === 0)
      for (const line of printed(number)) out.push(toLine(line, { gap: 1, whole: true }))
    if (owner && printed(owner).length > 0 && !OWNER_HEADING.test(cellText(owner))) {
      if (owner.rowSpan > 1) pending.push({ cell: owner, until: index + owner.rowSpan, from })
      else spreadMarks(owner, { out, from }, spread)
    }
    const waits = (p: { until: number }): boolean => index + 1 < p.until && index + 1 < rows.length
    for (const p of pending) if (!waits(p)) spreadMarks(p.cell, { out, from: p.from }, [])
    pending = pending.filter(waits)
  })
  return out
}

/** A line for each paragraph (layout tables) or each row (tables of data), by table number. */
export const layOutTables = (
  blocks: readonly SourceBlock[],
  known: ReadonlySet<string>,
): ReadonlyMap<number, readonly Line[]> => {
  const tables = new Map<number, SourceRow[]>()
  for (const block of blocks) {
    if (block.kind !== 'row') continue
    const rows = tables.get(block.table)
    if (rows) rows.push(block)
    else tables.set(block.table, [block])
  }
  const out = new Map<number, readonly Line[]>()
  for (const [table, rows] of tables) {
    const use = useOf(rows, known)
    out.set(table, use.layout ? layoutLines(rows, use) : rows.map(dataLine).filter(line => line !== null))
  }
  return out
}
