import type { RichBlock } from '../rich/rich.ts'
import { paragraph, plainStyle } from '../rich/rich.ts'
import { readFragment } from '../html/read-fragment.ts'
import {
  fenceOf,
  headingOf,
  interrupts,
  isBlankLine,
  isBreak,
  isDelimiterRow,
  isHtmlStart,
  isStyleFence,
  itemOf,
} from './block-starts.ts'
import { isGridBorder, readGridTable } from './grid-table.ts'
import { htmlBlockLength } from './html-block.ts'
import { createOutline } from './item-depth.ts'
import { readParagraph } from './paragraphs.ts'
import { readTable } from './read-table.ts'

/** Reads one kind of block at `lines[i]`: how many lines it takes up and what it is; null where the kind does not begin there. */
type BlockReader = (
  lines: readonly string[],
  i: number,
) => { readonly length: number; readonly blocks: readonly RichBlock[] } | null

const SETEXT = /^ {0,3}(=+|-{2,})\s*$/

/** How many lines follow `start` before one fails the test. */
const run = (lines: readonly string[], start: number, goesOn: (line: string) => boolean): number => {
  let end = start
  while (end < lines.length && goesOn(lines[end] ?? '')) end++
  return end - start
}

const readFence: BlockReader = (lines, i) => {
  const fence = fenceOf(lines[i] ?? '')
  if (!fence) return null
  const inside = run(lines, i + 1, line => !(line.trim().startsWith(fence) && /^[`~\s]+$/.test(line)))
  const blocks = lines
    .slice(i + 1, i + 1 + inside)
    .map((text, k) => paragraph([{ text, ...plainStyle }], { whole: false, at: i + 2 + k, gap: k === 0 ? 1 : 0 }))
  return { length: inside + 2, blocks }
}

const readHeading: BlockReader = (lines, i) => {
  const heading = headingOf(lines[i] ?? '')
  if (!heading) return null
  return { length: 1, blocks: readParagraph([heading.text], i + 1, { heading: heading.level, gap: 1 }) }
}

const readHtmlBlock: BlockReader = (lines, i) => {
  if (!isHtmlStart(lines[i] ?? '')) return null
  const length = htmlBlockLength(lines, i)
  return { length, blocks: readFragment(lines.slice(i, i + length).join('\n'), i + 1) }
}

const readPipeTable: BlockReader = (lines, i) => {
  if (!(lines[i] ?? '').includes('|') || !isDelimiterRow(lines[i + 1])) return null
  const length = 2 + run(lines, i + 2, line => !isBlankLine(line) && line.includes('|'))
  return { length, blocks: [readTable(lines.slice(i, i + length), i + 1)] }
}

const readGrid: BlockReader = (lines, i) => {
  if (!isGridBorder(lines[i] ?? '')) return null
  let length = run(lines, i, line => /^[+|]/.test(line))
  while (length > 0 && !isGridBorder(lines[i + length - 1] ?? '')) length--
  return length < 3 ? null : { length, blocks: [readGridTable(lines.slice(i, i + length), i + 1)] }
}

/** Lines that print nothing. */
const readThematicBreak: BlockReader = (lines, i) =>
  isBreak(lines[i] ?? '') || isStyleFence(lines[i] ?? '') ? { length: 1, blocks: [] } : null

/**
 * A line of dashes right under text is a heading's only where the text looks like one and a blank line follows; converters
 * print the same line where a page ends.
 */
const underline = (above: string, line: string | undefined, below: string | undefined): number => {
  const mark = SETEXT.exec(line ?? '')?.[1]
  if (!mark) return 0
  if (mark.startsWith('=')) return 1
  return above.length <= 100 && !/[.,;]\s*$/.test(above) && isBlankLine(below ?? '') ? 2 : 0
}

const readText: BlockReader = (lines, i) => {
  const length = 1 + run(lines, i + 1, line => !isBlankLine(line) && !interrupts(line) && !SETEXT.test(line))
  const text = lines.slice(i, i + length).map(line => line.replace(/^ {0,3}(?:> ?)+/, ''))
  const heading = length === 1 ? underline(text[0] ?? '', lines[i + 1], lines[i + 2]) : 0
  return { length: heading ? length + 1 : length, blocks: readParagraph(text, i + 1, { heading, gap: 0 }) }
}

/**
 * The blocks of a Markdown text.
 *
 * @param lines - of the file
 * @param start - index of the first line after the front matter
 */
export const readBlocks = (lines: readonly string[], start: number): RichBlock[] => {
  const out: RichBlock[] = []
  const outline = createOutline()
  const readItem: BlockReader = (all, i) => {
    const item = itemOf(all[i] ?? '')
    if (!item) return null
    const length = 1 + run(all, i + 1, line => !isBlankLine(line) && !interrupts(line) && !itemOf(line))
    const text = [item.text, ...all.slice(i + 1, i + length).map(line => line.trimStart())]
    return { length, blocks: readParagraph(text, i + 1, { list: outline.place(item), indent: item.indent }) }
  }
  const readers = [
    readFence,
    readHeading,
    readThematicBreak,
    readHtmlBlock,
    readGrid,
    readPipeTable,
    readItem,
    readText,
  ]
  let gap = 0
  for (let i = start; i < lines.length;) {
    if (isBlankLine(lines[i] ?? '')) {
      gap++
      i++
      continue
    }
    if (!itemOf(lines[i] ?? '') && !/^[ \t]/.test(lines[i] ?? '')) outline.end()
    for (const reader of readers) {
      const found = reader(lines, i)
      if (!found) continue
      for (const [k, block] of found.blocks.entries()) {
        out.push(k === 0 && block.kind === 'paragraph' ? { ...block, gap: Math.max(gap, block.gap) } : block)
      }
      i += found.length
      break
    }
    gap = 0
  }
  return out
}
