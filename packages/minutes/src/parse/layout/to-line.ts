import type { SourceLine } from '../../read/source.ts'
import type { Line } from '../line.ts'
import { listLabel } from './list-label.ts'

const NO_MARKS: Line['marks'] = []

/** A line of the layout, before marks are given out. */
export const toLine = (line: SourceLine, given: Partial<Pick<Line, 'gap' | 'whole' | 'marks'>> = {}): Line => {
  const squeezed = squeeze(line.text, line.spans)
  const label =
    line.list && !/\d/.test(line.list.label) ? { label: line.list.label, length: 0 } : listLabel(squeezed.text)
  const numbered = line.list && /\d/.test(line.list.label) ? line.list.label : null
  const cut = label ? label.length : 0
  const text = numbered ? `${numbered} ${squeezed.text}` : squeezed.text.slice(cut)
  const shift = numbered ? numbered.length + 1 : -cut
  return {
    text,
    offset: line.offset,
    end: line.offset + line.text.length,
    line: line.line,
    page: line.page,
    column: line.column,
    width: line.width,
    gap: given.gap ?? line.gap,
    whole: given.whole ?? line.whole,
    segments: numbered
      ? [{ text: numbered, offset: line.offset, column: line.column }, ...line.segments]
      : line.segments,
    row: null,
    heading: line.heading,
    size: line.size,
    label: label ? label.label : null,
    depth: line.list?.depth ?? 0,
    emphasis:
      squeezed.spans.length === 0
        ? squeezed.spans
        : squeezed.spans
            .map(s => ({ kind: s.kind, start: Math.max(0, s.start + shift), end: s.end + shift }))
            .filter(s => s.end > s.start),
    marks: given.marks ?? NO_MARKS,
  }
}

/** Runs of blanks squeezed to one, styles kept in place. */
const squeeze = (text: string, spans: SourceLine['spans']): { text: string; spans: SourceLine['spans'] } => {
  if (!/[\s\u00a0]{2}|[\t\u00a0\n]/.test(text)) return { text, spans }
  const squeezed = text.replace(/\s+/g, ' ')
  if (spans.length === 0) return { text: squeezed, spans }
  const at = new Int32Array(text.length + 1)
  let length = 0
  let blank = false
  for (let i = 0; i < text.length; i++) {
    at[i] = length
    const code = text.charCodeAt(i)
    const here = code === 32 || ((code < 33 || code > 126) && /\s/.test(text.charAt(i)))
    if (!here || !blank) length++
    blank = here
  }
  at[text.length] = length
  return {
    text: squeezed,
    spans: spans.map(s => ({ kind: s.kind, start: at[s.start] ?? 0, end: at[s.end] ?? length })),
  }
}
