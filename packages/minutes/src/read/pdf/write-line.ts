/** One printed row written out: its text laid out with blanks, its parts and its styles. */
import type { Segment, SourceLine, StyleSpan } from '../source.ts'
import type { Measures } from './measure.ts'
import type { Word } from './page.ts'
import type { Part, PartedRow } from './parts.ts'

/** A line without what only its surroundings tell. */
export type WrittenLine = Omit<SourceLine, 'line' | 'page' | 'gap' | 'furniture'>

/**
 * Text of a row laid out with blanks, and the line that it makes.
 *
 * @param start - offset of the row in `Source.text`
 */
export const writeRow = (row: PartedRow, start: number, measures: Measures): { text: string; line: WrittenLine } => {
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
