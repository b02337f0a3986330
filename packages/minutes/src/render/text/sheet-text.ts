import type { Aside, Cell, Entry, Facts, Grid, Heading, Part, Passage, Run, Sheet } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'

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

const gridText = ({ columns, rows }: Grid): string => {
  const head = columns.some(column => column.heading !== null)
  const lines = rows.map(row => row.map(cellText).join(' | '))
  if (!head) return lines.join('\n')
  const headings = columns.map(column => clean(column.heading ?? '')).join(' | ')
  return [headings, '-'.repeat(Math.max(3, Math.min(headings.length, 80))), ...lines].join('\n')
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
