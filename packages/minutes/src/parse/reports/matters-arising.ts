import type { Block, CivilDate, MattersArising, MattersArisingRow } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { findDates } from '../dates/find-dates.ts'
import { toBlocks } from '../items/blocks.ts'
import { fullWidth } from '../items/find-headings.ts'
import type { Line } from '../line.ts'
import { positionOf } from '../people/read-section.ts'
import { BARE_START, isRowHead, MATTER_COLUMN, ROW_START, UPDATE_COLUMN } from './row-start.ts'
import { rowsBeside } from './rows-beside.ts'
import { readLabelledRows } from './rows-labelled.ts'
import { authorOf, bareField, readFields, valueOf } from './fields.ts'

const RESOLVED =
  /^(?:it\s+was\s+(?:also\s+)?(?:resolved|agreed)|resolved|agreed|that\s|to\s|the\s+(?:board|group|committee|partnership)\s+(?:asked|requested|resolved|agreed))/i

interface Cells {
  readonly first: string
  readonly matter: string
  readonly update: string
  readonly position: Position
}

/** "Minute 180, 19th December 2017, Resilience Update" → number, date and title. */
const readFirstCell = (text: string): { minute: string | null; date: CivilDate | null; title: string | null } => {
  const squeezed = text.replace(/\s+/g, ' ').trim()
  const start = ROW_START.exec(squeezed) ?? BARE_START.exec(squeezed)
  let rest = start ? squeezed.slice(start[0].length) : squeezed
  const found = findDates(rest)[0]
  if (found) rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`
  const title = rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .replace(/^\(\s*\)|\(\s*\)$/g, '')
    .trim()
  return {
    minute: start?.[1]?.replace(/\s+/g, '') ?? null,
    date: found?.date ?? null,
    title: title === '' ? null : title,
  }
}

const toRow = (cells: Cells): MattersArisingRow => {
  const head = readFirstCell(cells.first)
  return {
    type: 'matters-arising-row',
    minute: head.minute,
    meetingDate: head.date,
    title: head.title,
    matter: cells.matter.replace(/\s+/g, ' ').trim(),
    update: cells.update.replace(/\s+/g, ' ').trim(),
    position: cells.position,
  }
}

/** Rows of a real table with a column for the minute, one for what was resolved, one for the update. */
const fromTable = (rows: readonly Line[]): MattersArisingRow[] => {
  const out: MattersArisingRow[] = []
  let columns: { matter: number; update: number; title: number } | null = null
  let table: number | null = null
  for (const row of rows) {
    // A table below the appendix has columns of its own.
    if (row.row !== null && row.row.table !== table) {
      columns = null
      table = row.row.table
    }
    const cells = row.segments.map(s => s.text)
    if (isRowHead(cells)) {
      const update = cells.findIndex((c, i) => i > 0 && UPDATE_COLUMN.test(c))
      const matter = cells.findIndex((c, i) => i > 0 && i !== update && MATTER_COLUMN.test(c))
      const title = cells.findIndex(
        (c, i) => i > 0 && i !== update && i !== matter && /\b(?:title|subject|item|heading)\b/i.test(c),
      )
      columns = { matter: matter < 0 ? 1 : matter, update: update < 0 ? cells.length - 1 : update, title }
      continue
    }
    if (cells.length < 3 && !columns) continue
    const at = columns ?? { matter: 1, update: cells.length - 1, title: -1 }
    const first = [cells[0] ?? '', at.title > 0 ? (cells[at.title] ?? '') : ''].join(' ')
    if (!/\d/.test(first) && (cells[at.matter] ?? '').trim() === '') continue
    if (!columns && !ROW_START.test(first.trim()) && !BARE_START.test(first.trim())) continue
    out.push(
      toRow({ first, matter: cells[at.matter] ?? '', update: cells[at.update] ?? '', position: positionOf(row) }),
    )
  }
  return out
}

/** Lines printed in three columns side by side: put back into their columns by where each part stands. */
const fromColumns = (lines: readonly Line[]): MattersArisingRow[] =>
  rowsBeside(lines).map(({ cells: [first, matter, update], first: from, last }) =>
    toRow({ first, matter, update, position: { start: positionOf(from).start, end: positionOf(last).end } }),
  )

interface Chunk {
  text: string
  lines: Line[]
}

const chunksOf = (lines: readonly Line[]): Chunk[] => {
  const out: Chunk[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last && line.gap === 0 && !ROW_START.test(line.text)) {
      last.text += ` ${line.text}`
      last.lines.push(line)
    } else out.push({ text: line.text, lines: [line] })
  }
  return out
}

/** Cells printed one below the other: each row begins at "Minute 180", then date, title, what was resolved, the update. */
const fromStack = (lines: readonly Line[]): MattersArisingRow[] => {
  const out: MattersArisingRow[] = []
  const starts = lines.flatMap((l, i) => (ROW_START.test(l.text) && l.text.length <= 60 ? [i] : []))
  starts.forEach((start, k) => {
    const chunks = chunksOf(lines.slice(start, starts[k + 1] ?? lines.length))
    const first: string[] = [chunks[0]?.text ?? '']
    let at = 1
    while (at < chunks.length) {
      const text = chunks[at]?.text ?? ''
      if (RESOLVED.test(text) || text.length > 60 || (/[.]$/.test(text) && text.length > 30)) break
      first.push(text)
      at++
    }
    const matter = chunks[at]?.text ?? ''
    const update = chunks
      .slice(at + 1)
      .map(c => c.text)
      .join('\n')
    const from = lines[start]
    const last = chunks.at(-1)?.lines.at(-1) ?? from
    if (!from || !last) return
    out.push(
      toRow({
        first: first.join(' '),
        matter,
        update,
        position: { start: positionOf(from).start, end: positionOf(last).end },
      }),
    )
  })
  return out
}

/** The rows of a Matters Arising report, whatever the layout of its appendix. */
const readRows = (lines: readonly Line[]): MattersArisingRow[] => {
  const table = lines.filter(l => l.row !== null)
  const tabled = fromTable(table)
  if (tabled.length > 0) return tabled
  const labelled = readLabelledRows(lines)
  if (labelled.length > 0)
    return labelled.map(({ cells: [first, matter, update], ...row }) =>
      toRow({
        first,
        matter,
        update,
        position: { start: positionOf(row.first).start, end: positionOf(row.last).end },
      }),
    )
  const columned = fromColumns(lines)
  // A head of three columns may stand over rows that were pulled out one cell below the other.
  const isBeside = columned.some(row => row.matter !== '' || row.update !== '')
  return isBeside ? columned : fromStack(lines)
}

/** Reads a Matters Arising report: its header, and a row for each minute that it answers. */
export const readMattersArising = (
  lines: readonly Line[],
  context: { title: string | null; body: string | null; position: Position },
): MattersArising => {
  const { fields, until } = readFields(lines)
  const appendix = lines.findIndex(
    (l, i) =>
      i >= until &&
      (/^appendix\b/i.test(l.text) ||
        ROW_START.test(l.text) ||
        (l.row !== null && isRowHead(l.segments.map(s => s.text)))),
  )
  const rows = readRows(appendix >= 0 ? lines.slice(appendix) : lines.slice(until))
  const before: Block[] = toBlocks(lines.slice(until, appendix >= 0 ? appendix : lines.length), fullWidth(lines))
  const date = valueOf(fields, 'date')
  const filed = valueOf(fields, 'date filed')
  return {
    type: 'matters-arising',
    title: valueOf(fields, 'title') ?? context.title,
    body: valueOf(fields, 'decision maker') ?? context.body,
    position: context.position,
    diagnostics: [],
    reportNumber: valueOf(fields, 'report number'),
    date: date ? (findDates(date)[0]?.date ?? null) : null,
    author: authorOf(valueOf(fields, 'author') ?? valueOf(fields, 'contact officer')),
    dateFiled: filed ? (findDates(filed)[0]?.date ?? null) : null,
    fields: fields.map(bareField),
    rows,
    blocks: before,
  }
}
