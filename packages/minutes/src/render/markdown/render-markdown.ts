import { groupEntries, type EntryGroup } from '../layout/lists.ts'
import { sheetOf, type Printable } from '../layout/sheet-of.ts'
import type { Aside, Cell, Entry, Facts, Grid, Heading, Part, Passage, Run } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'
import { escapeInline, guardLine } from './escape-markdown.ts'

/** Markdown wants the signs tight against the text, so blanks at the edges go outside. */
const wrap = (text: string, open: string, close: string): string => {
  const core = text.trim()
  if (core === '') return text
  const start = text.indexOf(core)
  return `${text.slice(0, start)}${open}${core}${close}${text.slice(start + core.length)}`
}

const runMarkdown = (run: Run): string => {
  let text = escapeInline(run.text)
  if (run.underline) text = wrap(text, '<u>', '</u>')
  if (run.italic) text = wrap(text, '*', '*')
  return run.bold ? wrap(text, '**', '**') : text
}

const runsMarkdown = (runs: readonly Run[]): string => runs.map(runMarkdown).join('')

const marksMarkdown = (marks: readonly string[]): string =>
  marks.length === 0 ? '' : ` **Action: ${escapeInline(marks.join(', '))}**`

const bodyMarkdown = (entry: Entry): string => `${runsMarkdown(entry.runs)}${marksMarkdown(entry.marks)}`

const groupMarkdown = (group: EntryGroup): string => {
  if (group.kind === 'paragraph') return guardLine(bodyMarkdown(group.entry))
  return group.entries
    .map(entry => (group.bulleted ? '' : `${guardLine(escapeInline(entry.label ?? ''))} `) + bodyMarkdown(entry))
    .map(line => `- ${line}`)
    .join('\n')
}

const entriesMarkdown = (entries: readonly Entry[]): string => groupEntries(entries).map(groupMarkdown).join('\n\n')

const headingMarkdown = ({ level, text }: Heading): string => `${'#'.repeat(level)} ${escapeInline(text)}`

const factsMarkdown = ({ rows }: Facts): string =>
  rows.map(({ label, value }) => `**${escapeInline(label.replace(/:\s*$/, ''))}:** ${escapeInline(value)}`).join('\\\n')

const passageMarkdown = ({ entries }: Passage): string => entriesMarkdown(entries)

const cellMarkdown = (cell: Cell): string => cell.map(runsMarkdown).join('<br>')
const rowMarkdown = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const gridMarkdown = ({ columns, rows }: Grid): string =>
  [
    rowMarkdown(columns.map(column => escapeInline(column.heading ?? ''))),
    rowMarkdown(columns.map(() => '---')),
    ...rows.map(row => rowMarkdown(row.map(cellMarkdown))),
  ].join('\n')

const asideMarkdown = ({ label, entries }: Aside): string =>
  `**${escapeInline(label)}**\n\n${entriesMarkdown(entries)}`.trim().replace(/^/gm, '> ')

const partMarkdown = (part: Part): string =>
  visitPart(part, {
    heading: headingMarkdown,
    facts: factsMarkdown,
    passage: passageMarkdown,
    grid: gridMarkdown,
    aside: asideMarkdown,
  })

/** Markdown (GitHub's, with tables), for people and wikis. */
export const renderMarkdown = (printable: Printable): string =>
  `${sheetOf(printable).parts.map(partMarkdown).join('\n\n')}\n`
