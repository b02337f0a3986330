import type { Block, MattersArising, MattersArisingRow } from '../../tree/nodes.ts'
import { blockParts } from './block-parts.ts'
import { factDate, factsPart } from './facts-part.ts'
import { longDate } from '../../tree/long-date.ts'
import {
  columnsOf,
  grid,
  heading,
  plainCell,
  plainEntry,
  plainRun,
  type Cell,
  type Grid,
  type Part,
  type Sheet,
} from './sheet.ts'

const LONGEST_HEADING = 120

/** A short paragraph in bold throughout heads a section: "1. Reason for report". */
const headingIn = (block: Block): string | null => {
  if (block.type !== 'paragraph' || block.marks.length > 0 || block.text.length > LONGEST_HEADING) return null
  const bold = block.emphasis.some(span => span.kind === 'bold' && span.start <= 0 && span.end >= block.text.length)
  return bold && block.text.trim() !== '' ? block.text : null
}

/** Blocks under their headings. */
const sectionParts = (blocks: readonly Block[]): readonly Part[] => {
  const parts: Part[] = []
  let below: Block[] = []
  for (const block of blocks) {
    const text = headingIn(block)
    if (text === null) below.push(block)
    else {
      parts.push(...blockParts(below), heading(2, text))
      below = []
    }
  }
  return [...parts, ...blockParts(below)]
}

/** What stands at the foot: the balance table with its heading, and whatever follows. */
const footFrom = (blocks: readonly Block[]): number => {
  const table = blocks.findIndex(block => block.type === 'table')
  if (table < 0) return blocks.length
  const before = blocks[table - 1]
  return before !== undefined && headingIn(before) !== null ? table - 1 : table
}

/** "Minute 180", the date and the title below each other, as in the first column of Appendix A. */
const minuteCell = (row: MattersArisingRow): Cell => {
  const lines: Cell[number][] = []
  if (row.minute !== null && row.minute !== '')
    lines.push([{ ...plainRun(/^minute/i.test(row.minute) ? row.minute : `Minute ${row.minute}`), bold: true }])
  if (row.meetingDate !== null) lines.push([plainRun(longDate(row.meetingDate))])
  if (row.title !== null && row.title !== '') lines.push([plainRun(row.title)])
  return lines
}

const NO_UPDATE = /^(?:No update: not accounted for\.?|No update received[^.\n]*\.)/

/** An update that opens by saying that there is none must be seen at a glance. */
const updateCell = (update: string): Cell => {
  const missing = NO_UPDATE.exec(update)?.[0] ?? ''
  const [first = [], ...rest] = plainCell(update.slice(missing.length))
  return missing === '' ? plainCell(update) : [[{ ...plainRun(missing), bold: true }, ...first], ...rest]
}

/** The number of the minute is what a reader looks for in the first column. */
const firstCell = (text: string): Cell => {
  const [first = [], ...rest] = plainCell(text)
  return [first.map(run => ({ ...run, bold: true })), ...rest]
}

const caption = 'Matters arising from earlier minutes'

const appendix = ({ columns, rows }: MattersArising): Grid =>
  columns === undefined
    ? grid(
        caption,
        columnsOf(['Minute Number/Title', 'Matters Arising', 'Update'], [22, 39, 39]),
        rows.map(row => [minuteCell(row), plainCell(row.matter), updateCell(row.update)]),
      )
    : grid(
        caption,
        columnsOf(
          columns.map(column => column.heading),
          columns.map(({ share }) => share),
        ),
        rows.map(({ cells = [] }) =>
          columns.map((_, at) => (at === 0 ? firstCell(cells[at] ?? '') : updateCell(cells[at] ?? ''))),
        ),
      )

const factsOf = (report: MattersArising): readonly Part[] =>
  report.fields.length > 0
    ? factsPart(
        'Report',
        report.fields.map(field => [field.label, field.value] as const),
      )
    : factsPart('Report', [
        ['Report No.', report.reportNumber],
        ['Decision Maker', report.body],
        ['Date', factDate(report.date)],
        ['Contact Officer', report.author],
        ['Date filed', factDate(report.dateFiled)],
      ])

/** The house layout of a Matters Arising report: header fields, sections, Appendix A, and the balance at the foot. */
export const mattersArisingSheet = (report: MattersArising): Sheet => {
  const title = report.title ?? 'Matters arising'
  const foot = footFrom(report.blocks)
  return {
    title: report.body === null ? title : `${report.body}: ${title}`,
    parts: [
      heading(1, title),
      ...factsOf(report),
      ...sectionParts(report.blocks.slice(0, foot)),
      heading(2, 'Appendix A'),
      ...(report.rows.length > 0 ? [appendix(report)] : [nothingArises]),
      ...sectionParts(report.blocks.slice(foot)),
    ],
  }
}

const nothingArises: Part = {
  part: 'passage',
  entries: [plainEntry('No matters arise from earlier minutes.')],
}
