import type { Aside, Cell, Entry, Facts, Grid, Heading, Part, Passage, Run, Sheet } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'

const WIDEST_LINE = 96

/** Control characters would move the cursor or hide what follows them. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
const textOf = (runs: readonly Run[]): string => clean(runs.map(run => run.text).join(''))

const headingText = ({ level, text }: Heading): string => {
  const line = clean(text)
  return `${line}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, Math.min(line.length, 80)))}`
}

const factsText = ({ rows }: Facts): string => {
  const width = rows.reduce((widest, row) => Math.max(widest, Math.min(row.label.length, 30)), 0) + 2
  return rows.map(row => `${`${clean(row.label)}:`.padEnd(width)}${clean(row.value)}`).join('\n')
}

const entryText = ({ label, runs, marks }: Entry): string => {
  const action = marks.length === 0 ? '' : `  [Action: ${marks.map(clean).join('; ')}]`
  return `${label === null ? '' : `  ${clean(label)} `}${textOf(runs)}${action}`
}

const passageText = ({ entries }: Passage): string =>
  entries
    .map((entry, i) => {
      const together = i > 0 && entry.label !== null && entries[i - 1]?.label !== null
      return `${i === 0 ? '' : together ? '\n' : '\n\n'}${entryText(entry)}`
    })
    .join('')

const cellText = (cell: Cell): string => cell.map(textOf).join(' / ')

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] => {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 1, cell.length)
    })
  return widths
}

/** Lines up the columns; the headings, if there are any, are ruled off. */
const alignedRows = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string => {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  const head = headings.every(text => text === '')
    ? []
    : [line(headings), widths.map(width => '-'.repeat(width)).join('  ')]
  return [...head, ...rows.map(line)].join('\n')
}

/** One cell below the other, each with the heading of its column. */
const stackedRows = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows
    .map(row =>
      row.flatMap((cell, i) => (cell === '' ? [] : [headings[i] ? `${headings[i]}: ${cell}` : cell])).join('\n'),
    )
    .join('\n\n')

/** A table that fits a line of a letter is lined up; a wider one is a list of records. */
const gridText = ({ columns, rows }: Grid): string => {
  const headings = columns.map(column => clean(column.heading ?? ''))
  const cells = rows.map(row => row.map(cellText))
  const widths = widthsOf([headings, ...cells])
  const width = widths.reduce((sum, one) => sum + one + 2, 0)
  return width <= WIDEST_LINE ? alignedRows(headings, cells, widths) : stackedRows(headings, cells)
}

const asideText = ({ label, entries }: Aside): string =>
  [clean(label), ...entries.map(entryText)].map(line => `    ${line}`).join('\n')

const partText = (part: Part): string =>
  visitPart(part, {
    heading: headingText,
    facts: factsText,
    passage: passageText,
    grid: gridText,
    aside: asideText,
  })

/** Plain text for people. It need not be read back. */
export const sheetText = (sheet: Sheet): string => `${sheet.parts.map(partText).join('\n\n')}\n`
