/** Rows of all pages written out as a Source: text laid out with blanks, and lines that know their place. */
import type { Segment, Source, SourceLine, StyleSpan } from '../source.ts'
import type { Measures } from './measure.ts'
import type { Word } from './page.ts'
import type { Part, PartedRow } from './parts.ts'

export interface PrintedRow extends PartedRow {
  readonly furniture: boolean
}

/** Rows this much further apart than the lines of a paragraph, in line heights, have a gap between them. */
const gapFrom = 0.3
const mostGap = 9

/** @param pages - rows of each page, top to bottom */
export const writeSource = (
  pages: readonly (readonly PrintedRow[])[],
  measures: Measures,
): Pick<Source, 'text' | 'blocks'> => {
  const out: string[] = []
  const blocks: SourceLine[] = []
  let offset = 0
  let line = 1
  const push = (text: string): void => {
    out.push(text)
    offset += text.length + 1
    line++
  }
  pages.forEach((rows, pageIndex) => {
    if (pageIndex > 0) push('')
    let before: PartedRow | null = null
    for (const row of rows) {
      const gap = before ? gapBetween(before, row, measures) : 0
      for (let blank = 0; blank < Math.min(gap, 3); blank++) push('')
      const written = writeRow(row, offset, measures)
      blocks.push({ ...written.line, line, page: pageIndex + 1, gap, furniture: row.furniture })
      push(written.text)
      before = row
    }
  })
  return { text: out.join('\n'), blocks }
}

const gapBetween = (before: PartedRow, row: PartedRow, { pitch }: Measures): number => {
  const size = Math.max(before.size, row.size)
  const extra = (row.base - before.base) / (pitch * size) - 1
  return extra < gapFrom ? 0 : Math.min(mostGap, Math.max(1, Math.round(extra)))
}

type WrittenLine = Omit<SourceLine, 'line' | 'page' | 'gap' | 'furniture'>

const writeRow = (row: PartedRow, start: number, measures: Measures): { text: string; line: WrittenLine } => {
  const { charWidth, bodySize } = measures
  let text = ''
  const spans: StyleSpan[] = []
  const segments: Segment[] = []
  for (const part of row.parts) {
    const column = Math.max(0, Math.round(part.left / charWidth))
    const apart = segments.length === 0 ? 0 : 2
    const blanks = Math.max(apart, column - text.length)
    text += ' '.repeat(blanks)
    const at = text.length
    text += writePart(part, at, spans)
    segments.push({ text: text.slice(at), offset: start + at, column })
  }
  const first = segments[0]
  const indent = first ? first.offset - start : 0
  return {
    text,
    line: {
      kind: 'line',
      text: text.slice(indent),
      offset: start + indent,
      whole: false,
      column: first?.column ?? 0,
      width: Math.round((row.parts.at(-1)?.right ?? 0) / charWidth),
      segments,
      spans: joinSpans(spans, indent),
      heading: 0,
      size: Math.round((row.size / bodySize) * 100) / 100,
      list: null,
    },
  }
}

const writePart = (part: Part, at: number, spans: StyleSpan[]): string => {
  let text = ''
  let before: Word | null = null
  for (const word of part.words) {
    if (before && !touches(before, word)) text += ' '
    const start = at + text.length
    text += word.text.toWellFormed()
    const end = at + text.length
    if (word.bold) spans.push({ start, end, kind: 'bold' })
    if (word.italic) spans.push({ start, end, kind: 'italic' })
    if (word.underline) spans.push({ start, end, kind: 'underline' })
    before = word
  }
  return text
}

/** Raised small print is set against its word: "26th" is one word. */
const touches = (before: Word, word: Word): boolean =>
  word.left - before.right < before.size * 0.1 && Math.abs(word.size - before.size) > before.size * 0.15

/** Joins spans of a kind with only blanks between them, and counts from the line's first character. */
const joinSpans = (spans: readonly StyleSpan[], indent: number): StyleSpan[] => {
  const joined: StyleSpan[] = []
  const open = new Map<StyleSpan['kind'], number>()
  for (const span of spans) {
    const index = open.get(span.kind)
    const before = index === undefined ? undefined : joined[index]
    if (index !== undefined && before && span.start - indent - before.end <= 1) {
      joined[index] = { ...before, end: span.end - indent }
    } else {
      open.set(span.kind, joined.length)
      joined.push({ start: span.start - indent, end: span.end - indent, kind: span.kind })
    }
  }
  return joined
}
