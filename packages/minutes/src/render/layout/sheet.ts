/**
 * A document as laid out for people: what every output that has pages or paragraphs prints, in order. The layout of each
 * kind of document is written once (`layout/*`); each output answers for the few kinds of part.
 */
import type { Emphasis } from '../../tree/nodes.ts'
import { cleanText } from './clean-text.ts'

export interface Sheet {
  /** Title for the file and the browser's tab; the first heading prints it too. */
  readonly title: string
  readonly parts: readonly Part[]
}

export type Part = Heading | Facts | Passage | Grid | Aside
export type PartKind = Part['part']

/** Level 1 once in a document; no level is left out on the way down. */
export interface Heading {
  readonly part: 'heading'
  readonly level: number
  readonly text: string
  /** True for the first heading of a further document of a pack. */
  readonly newPage: boolean
}

/** A run of text in one style. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

/** A paragraph or list item of a passage. */
export interface Entry {
  /** "•", "(a)"; null for a paragraph. */
  readonly label: string | null
  readonly runs: readonly Run[]
  /** Who is to act, as printed. */
  readonly marks: readonly string[]
  /** True for a paragraph that leads into a list ("RESOLVED that"): it is not parted from it by the end of a page. */
  readonly leads: boolean
}

/** A paragraph of plain text on its own. */
export const plainEntry = (text: string): Entry => ({ label: null, runs: [plainRun(text)], marks: [], leads: false })

/** Label and value, one below the other: the head of a report. */
export interface Facts {
  readonly part: 'facts'
  /** What the table holds, for those who cannot see it. */
  readonly caption: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Running text. Where an entry carries marks, outputs with pages set them in a column at the right headed "Action". */
export interface Passage {
  readonly part: 'passage'
  readonly entries: readonly Entry[]
}

/** A cell: its paragraphs. */
export type Cell = readonly (readonly Run[])[]

export interface Column {
  /** Null where the table has no head row. */
  readonly heading: string | null
  /** Share of the width of the text; the shares of a grid add up to 1, or to less for a narrow table. */
  readonly width: number
}

/** A table. The head row is repeated on each page. */
export interface Grid {
  readonly part: 'grid'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** True for a table so small that it is not parted by the end of a page. */
  readonly whole: boolean
}

/** A note set apart from the text, as one written after the meeting. */
export interface Aside {
  readonly part: 'aside'
  readonly label: string
  readonly entries: readonly Entry[]
}

const UNTITLED = 'Untitled'

export const plainRun = (text: string): Run => ({ text, bold: false, italic: false, underline: false })

/** A heading is one line and never empty: an empty one could not be named in a list of headings. */
export const heading = (level: number, text: string): Heading => {
  const line = cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim()
  return { part: 'heading', level, text: line === '' ? UNTITLED : line, newPage: false }
}

/** A cell of one plain paragraph. */
export const plainCell = (text: string): Cell => (text === '' ? [] : text.split(/\r?\n/).map(line => [plainRun(line)]))

const MOST_ROWS_WHOLE = 14
const MOST_TEXT_WHOLE = 1200

const lengthOf = (cells: readonly Cell[]): number => cells.flat(2).reduce((sum, run) => sum + run.text.length, 0)

/** A table with its head row, where the columns have headings. */
export const grid = (caption: string, columns: readonly Column[], rows: Grid['rows']): Grid => ({
  part: 'grid',
  caption,
  columns,
  rows,
  whole: rows.length <= MOST_ROWS_WHOLE && rows.reduce((sum, cells) => sum + lengthOf(cells), 0) <= MOST_TEXT_WHOLE,
})

/** Cuts a text at the ends of its styled spans; one sweep over the spans. */
export const runsOf = (text: string, emphasis: readonly Emphasis[]): readonly Run[] => {
  const open = { bold: 0, italic: 0, underline: 0 }
  const turns = emphasis
    .filter(span => span.start < span.end)
    .flatMap(({ start, end, kind }) => [
      { at: start, kind, by: 1 },
      { at: Math.min(end, text.length), kind, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at)
  const runs: Run[] = []
  let done = 0
  const runTo = (to: number): void => {
    if (to <= done) return
    const styles = { bold: open.bold > 0, italic: open.italic > 0, underline: open.underline > 0 }
    runs.push({ text: text.slice(done, to), ...styles })
    done = to
  }
  for (const turn of turns) {
    runTo(Math.min(turn.at, text.length))
    open[turn.kind] += turn.by
  }
  runTo(text.length)
  return runs
}

/** Shares of the width in the proportion of the numbers given; they fill the width if they add up to `fill` or more. */
export const columnsOf = (
  headings: readonly (string | null)[],
  shares: readonly number[],
  fill = 0,
): readonly Column[] => {
  const all = Math.max(
    fill,
    shares.slice(0, headings.length).reduce((sum, share) => sum + share, 0),
  )
  return headings.map((text, i) => ({ heading: text, width: (shares[i] ?? 0) / all }))
}
