import type { Block, ListItem, Note, Paragraph, TableBlock } from '../../tree/nodes.ts'
import { unescapeText } from '../../render/text/escape.ts'
import { findUnescaped, parseInline } from './inline.ts'
import { spanOf, type TextLine } from './lines.ts'

const isRow = (line: TextLine): boolean => line.text.startsWith('|')
const isNote = (line: TextLine): boolean => line.text.startsWith('>')
const isListItem = (line: TextLine): boolean => line.text.startsWith('  ')
const isBlank = (line: TextLine): boolean => line.text.trim() === ''

/** Cells of a row as written, still escaped, without the blanks at their edges. */
export const rawCells = (text: string): readonly string[] => {
  const cells: string[] = []
  let from = 1
  while (from < text.length) {
    const to = findUnescaped(text, '|', from)
    cells.push(text.slice(from, to).trim())
    if (to === text.length && cells.at(-1) === '') cells.pop()
    from = to + 1
  }
  return cells
}

/** The rule below a head row. */
export const isRule = (cells: readonly string[]): boolean => cells.length > 0 && cells.every(cell => /^-+$/.test(cell))

const parseTable = (lines: readonly TextLine[]): Omit<TableBlock, 'position'> => {
  const [first = [], second = [], ...others] = lines.map(line => rawCells(line.text))
  const plain = (cells: readonly string[]): readonly string[] => cells.map(unescapeText)
  const rest = others.map(plain)
  if (isRule(first)) return { type: 'table', header: [], rows: lines.length > 1 ? [plain(second), ...rest] : [] }
  if (isRule(second)) return { type: 'table', header: plain(first), rows: rest }
  return { type: 'table', header: [], rows: lines.length > 1 ? [plain(first), plain(second), ...rest] : [plain(first)] }
}

const parseListItem = (line: TextLine, indent: number): ListItem => {
  const from = indent + 2
  const to = findUnescaped(line.text, ' ', from)
  const label = unescapeText(line.text.slice(from, to))
  return { type: 'list-item', label, ...parseInline(line, to + 1), position: spanOf(line, line) }
}

const parseNote = (lines: readonly TextLine[]): Omit<Note, 'position'> => {
  const [first, ...rest] = lines
  const blocks = rest.map(line => {
    if (line.text.startsWith('>   ')) return parseListItem(line, 2)
    const paragraph: Paragraph = { type: 'paragraph', ...parseInline(line, 2), position: spanOf(line, line) }
    return paragraph
  })
  return { type: 'note', label: unescapeText(first?.text.slice(2) ?? ''), blocks }
}

/** Lines that were wrapped by hand belong to one paragraph. */
const parseParagraph = (lines: readonly TextLine[]): Omit<Paragraph, 'position'> => {
  const first = lines[0]
  if (first === undefined) return { type: 'paragraph', text: '', emphasis: [], marks: [] }
  const joined = lines.length === 1 ? first : { ...first, text: lines.map(line => line.text).join(' ') }
  return { type: 'paragraph', ...parseInline(joined, 0) }
}

type Kind = 'row' | 'note' | 'list-item' | 'text' | 'blank'
const kindOf = (line: TextLine): Kind =>
  isBlank(line) ? 'blank' : isRow(line) ? 'row' : isNote(line) ? 'note' : isListItem(line) ? 'list-item' : 'text'

/** Runs of lines of one kind; list items stand alone. */
const runsOf = (lines: readonly TextLine[]): readonly { readonly kind: Kind; readonly lines: TextLine[] }[] => {
  const runs: { readonly kind: Kind; readonly lines: TextLine[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const run = runs.at(-1)
    if (run?.kind === kind && kind !== 'list-item') run.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs
}

/** Reads the lines between two headings. */
export const parseBlocks = (lines: readonly TextLine[]): readonly Block[] => {
  const blocks: Block[] = []
  for (const run of runsOf(lines)) {
    const [first, last] = [run.lines[0], run.lines.at(-1)]
    if (first === undefined || last === undefined) continue
    const position = spanOf(first, last)
    if (run.kind === 'row') blocks.push({ ...parseTable(run.lines), position })
    else if (run.kind === 'note') blocks.push({ ...parseNote(run.lines), position })
    else if (run.kind === 'list-item') blocks.push(parseListItem(first, 0))
    else if (run.kind === 'text') blocks.push({ ...parseParagraph(run.lines), position })
  }
  return blocks
}
