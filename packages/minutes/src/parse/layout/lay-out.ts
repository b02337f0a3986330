import type { Source, SourceBlock, SourceLine } from '../../read/source.ts'
import type { Line } from '../line.ts'
import { findFurniture } from './furniture.ts'
import { cutLong } from './cut-long.ts'
import { cutMarkedColumns } from './marked-columns.ts'
import { isKnownMark, isMarkText, knownInitials, OWNER_HEADING } from './owner-mark.ts'
import { layOutTables } from './tables.ts'
import { toLine } from './to-line.ts'

/** What a whole source tells about its Action column. */
interface OwnerColumn {
  /** The document heads a column with "Action" or the like. */
  readonly headed: boolean
  /** Left edge of the column in characters; null where its marks stand on lines of their own. */
  readonly column: number | null
}

/** No line has more owners beside it; marks beyond are read as lines of text. */
const MOST_MARKS = 60

const findOwnerColumn = (lines: readonly SourceLine[], known: ReadonlySet<string>): OwnerColumn => {
  const heads: number[] = []
  const stacks: number[] = []
  let headed = false
  for (const line of lines) {
    const last = line.segments.at(-1)
    if (!last) continue
    if (OWNER_HEADING.test(last.text)) {
      headed = true
      if (line.segments.length > 1 || last.column > 40) heads.push(last.column)
    } else if ((line.segments.length > 1 || last.column > 50) && last.column > 30 && isKnownMark(last.text, known))
      stacks.push(last.column)
  }
  const sorted = (heads.length ? heads : stacks).sort((a, b) => a - b)
  return { headed, column: sorted[sorted.length >> 1] ?? null }
}

const withoutSegment = (line: SourceLine): SourceLine => {
  const last = line.segments.at(-1)
  const segments = line.segments.slice(0, -1)
  const end = segments.at(-1)
  const cut = last ? last.offset - line.offset : line.text.length
  const text = line.text.slice(0, cut).trimEnd()
  return {
    ...line,
    text,
    segments,
    width: end ? end.column + end.text.length : 0,
    spans: line.spans.filter(s => s.start < text.length).map(s => ({ ...s, end: Math.min(s.end, text.length) })),
  }
}

/** "Actions:" at the left margin over "• TC to write …" is a label of the text, and heads no column. */
const headsActions = (line: SourceLine, next: SourceBlock | undefined): boolean =>
  line.segments.length === 1 &&
  line.column <= 30 &&
  next?.kind === 'line' &&
  next.column <= 40 &&
  /\sto\s/.test(next.text) &&
  /^(?:[•▪*\uf0b7-]\s*|\(?\w{1,2}[.)]\s+)?\p{Lu}[^\s,.;:]*(?:\s*(?:[/&,]|and)?\s*\p{Lu}[^\s,.;:]*){0,4}\s+to\s+\p{Ll}/u.test(
    next.text,
  )

/**
 * Lays a source out: furniture dropped, tables flattened into lines (`layout/tables.ts`), the Action column cut off and
 * its marks tied to the line that they stand beside, or to the last line above where they stand alone.
 */
export const layOut = (source: Source): Line[] => {
  const printed = cutLong(source.blocks)
  const blocks = cutMarkedColumns(printed)
  const marked = blocks !== printed
  const free = blocks.filter(b => b.kind === 'line')
  const furniture = findFurniture(free)
  const known = knownInitials(source.text)
  const column = findOwnerColumn(
    free.filter(l => !furniture.has(l)),
    known,
  )
  const out: Line[] = []
  let dropped = 0
  const tables = layOutTables(blocks, known)
  let table = -1
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'row') {
      if (block.table !== table) {
        table = block.table
        for (const line of tables.get(block.table) ?? []) out.push(line)
      }
      continue
    }
    if (furniture.has(block)) {
      dropped = Math.max(dropped, block.gap)
      continue
    }
    const gap = block.gap
    const last = block.segments.at(-1)
    const position = (l: { offset: number; text: string }) => ({
      start: { offset: l.offset, line: block.line, page: block.page },
      end: { offset: l.offset + l.text.length, line: block.line, page: block.page },
    })
    if (
      last &&
      OWNER_HEADING.test(last.text) &&
      (block.segments.length > 1 || block.text.length === last.text.length) &&
      column.headed &&
      /^action/i.test(last.text) &&
      !headsActions(block, blocks[index + 1])
    ) {
      const rest = withoutSegment(block)
      if (rest.text !== '' && !/^items?:?$/i.test(rest.text)) out.push(toLine(rest, { gap }))
      else dropped = Math.max(dropped, gap)
      continue
    }
    const alone = block.segments.length === 1
    const inColumn =
      last !== undefined &&
      ((column.column !== null && last.column >= column.column - 8 && last.column > 30) || (marked && !alone))
    const isMark =
      last !== undefined &&
      (alone
        ? (column.headed || inColumn) &&
          isMarkText(last.text) &&
          isKnownMark(last.text, known) &&
          (inColumn || /^\p{Lu}/u.test(last.text)) &&
          !/:$/.test(last.text) &&
          // An office printed alone at the foot ("Chairman") signs; it owns nothing.
          (inColumn ||
            (/^\p{Lu}{2}|^\p{Lu}\p{Ll}{0,2}\p{Lu}|^all$/iu.test(last.text.slice(0, 4)) &&
              !/^(?:chair|clerk|secre|treas)/i.test(last.text)))
        : inColumn && isMarkText(last.text) && ((column.headed && !marked) || isKnownMark(last.text, known)))
    if (isMark && last) {
      const mark = { text: last.text, position: position(last) }
      if (!alone) {
        out.push(toLine(withoutSegment(block), { gap, marks: [mark] }))
        continue
      }
      const above = out.at(-1)
      if (above && !above.row && above.marks.length < MOST_MARKS) {
        // A mark printed alone: part of a stack that continues ("NC/" over "KN"), or beside the line just above.
        const marks =
          above.marks.length > 0 && /[/,&]$/.test(above.marks.at(-1)?.text ?? '') && gap === 0
            ? [
                ...above.marks.slice(0, -1),
                { text: `${above.marks.at(-1)?.text ?? ''}${last.text}`, position: mark.position },
              ]
            : [...above.marks, mark]
        out[out.length - 1] = { ...above, marks }
        dropped = Math.max(dropped, gap)
        continue
      }
    }
    out.push(
      toLine(block, { gap: Math.max(gap, dropped > 0 && !/^\p{Ll}/u.test(block.text) ? Math.min(dropped, 1) : 0) }),
    )
    dropped = 0
  }
  return out
}
