import type { Block, ListItem, Paragraph, TableBlock } from '../../tree/nodes.ts'
import { visitBlock } from '../../tree/visit.ts'
import {
  columnsOf,
  grid,
  plainCell,
  plainEntry,
  runsOf,
  type Aside,
  type Entry,
  type Grid,
  type Part,
} from './sheet.ts'

/** A table wider than this is no table on paper: its rows are printed as lines. */
const WIDEST_TABLE = 16
/** Shares of the width, in characters: no column is wider or narrower than these. */
const WIDEST_SHARE = 60
const NARROWEST_SHARE = 8
const WIDEST_WORD = 24
/** A table that asks for less than the width of a page is not blown up to it. */
const CHARACTERS_PER_LINE = 75

/** A line drawn with the keyboard: between paragraphs it says nothing, and it may be wider than the page. */
const isRule = (block: Block): boolean => block.type === 'paragraph' && /^[_=*–—-]{5,}$/u.test(block.text.trim())

const entryOf = (block: Paragraph | ListItem): Entry => ({
  label: block.type === 'list-item' ? block.label : null,
  runs: runsOf(block.text, block.emphasis),
  marks: block.marks.map(mark => mark.text),
  leads: false,
})

const withLeads = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, i) => {
    const next = entries[i + 1]
    return { ...entry, leads: entry.label === null && next !== undefined && next.label !== null }
  })

const longestWord = (text: string): number =>
  text.split(/\s+/).reduce((longest, word) => Math.max(longest, Math.min(word.length, WIDEST_WORD)), 0)

/** What a cell asks for: its text on a line, within limits, and room for its longest word, which is not to be broken. */
const shareOf = (text: string): number => Math.max(Math.min(text.length, WIDEST_SHARE), longestWord(text) + 4)

/** Columns share the width by what their cells ask for, so that a column of figures stays narrow. */
const sharesOf = (rows: readonly (readonly string[])[], columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) =>
    rows.reduce((share, row) => Math.max(share, shareOf(row[column] ?? '')), NARROWEST_SHARE),
  )

const widthOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((width, row) => Math.max(width, row.length), 0)

const gridOf = ({ header, rows }: TableBlock): Grid => {
  const all = [header, ...rows]
  const width = widthOf(all)
  const headings = Array.from({ length: width }, (_, i) => (header.length > 0 ? (header[i] ?? '') : null))
  return grid(
    header.length > 0 ? header.filter(cell => cell !== '').join(', ') : 'Table',
    columnsOf(headings, sharesOf(all, width), CHARACTERS_PER_LINE),
    rows.map(row => headings.map((_, i) => plainCell(row[i] ?? ''))),
  )
}

const lineEntry = (cells: readonly string[]): Entry => plainEntry(cells.join(' · '))

const tablePart = (table: TableBlock): Part | null => {
  const all = [table.header, ...table.rows]
  const width = widthOf(all)
  if (width === 0) return null
  if (width <= WIDEST_TABLE) return gridOf(table)
  return { part: 'passage', entries: all.filter(cells => cells.length > 0).map(lineEntry) }
}

/** Blocks as parts: paragraphs and list items that follow each other make one passage. */
export const blockParts = (blocks: readonly Block[]): readonly Part[] => {
  const parts: Part[] = []
  let entries: Entry[] = []
  const flush = (): void => {
    if (entries.length > 0) parts.push({ part: 'passage', entries: withLeads(entries) })
    entries = []
  }
  const alone = (part: Part | null): void => {
    flush()
    if (part !== null) parts.push(part)
  }
  for (const block of blocks) {
    if (isRule(block)) continue
    visitBlock(block, {
      paragraph: paragraph => void entries.push(entryOf(paragraph)),
      'list-item': item => void entries.push(entryOf(item)),
      table: table => alone(tablePart(table)),
      note: note => {
        const aside: Aside = { part: 'aside', label: note.label, entries: withLeads(note.blocks.map(entryOf)) }
        alone(aside)
      },
    })
  }
  flush()
  return parts
}
