import type { Source, SourceLine, StyleSpan } from '../source.ts'
import { splitSegments, widthOf } from '../segments.ts'
import { readPipeTables } from './pipe-tables.ts'
import { markupNotRead } from '../markup-not-read.ts'
import { hasTooMuchMarkup, takeOutMarkup } from './inline-markup.ts'
import { hasRemnants, splitRemnants } from './split-remnants.ts'
import type { Stretch } from './split-remnants.ts'

const NOTHING: readonly Stretch[] = []

const plain = (line: string): readonly Stretch[] =>
  line.trim() === '' ? NOTHING : [{ text: line, start: 0, whole: false, bullet: false }]

/** No file of minutes has more printed lines. What stands below them is kept as one, so that the work stays bounded. */
const MOST_LINES = 400_000

/** A form feed, or the stray single blank that some converters leave in its place, begins a page. */
const isPageBreak = (line: string): boolean => line.startsWith('\f')

/** The styles of the trimmed text, offsets moved by what was trimmed off its front. */
const shiftSpans = (spans: readonly StyleSpan[], by: number, length: number): readonly StyleSpan[] =>
  spans.length === 0
    ? spans
    : spans
        .map(s => ({ kind: s.kind, start: Math.max(0, s.start - by), end: Math.min(length, s.end - by) }))
        .filter(s => s.start < s.end)

const NO_SPANS: readonly StyleSpan[] = []

/**
 * Plain text: as typed, or as pulled out of a PDF or a web page. Every printed line becomes a SourceLine whose `line` is
 * its place in the text, blank lines above are its `gap`, and what two or more blanks or a tab set apart are its
 * segments. Tables drawn with strokes become rows. Remnants of HTML in the text (`<p>`, `<u>`, `<strong>`, `**`) are read as what they meant;
 * where there are more than is read, they stay in the text, with a remark.
 */
export const readText = (input: string): Source => {
  const text = input.replace(/\r\n?/g, '\n')
  const remnants = hasRemnants(text)
  const styled = remnants || /\*\*[^*\n]+\*\*/.test(text)
  const marked = styled && !hasTooMuchMarkup(text)
  const pages = text.includes('\f') ? 1 : 0
  const blocks: SourceLine[] = []
  let page = pages
  let gap = 0
  let number = 0
  let next = 0
  for (let offset = 0; offset <= text.length; offset = next) {
    const end = blocks.length < MOST_LINES ? text.indexOf('\n', offset) : -1
    const physical = text.slice(offset, end < 0 ? text.length : end)
    next = offset + physical.length + 1
    number++
    if (isPageBreak(physical)) page++
    const raw = pages ? physical.replace(/^\f+/, f => ' '.repeat(f.length)) : physical
    const stretches = remnants ? splitRemnants(raw) : plain(raw)
    if (stretches.length === 0) gap++
    for (const stretch of stretches) {
      const unmarked = marked ? takeOutMarkup(stretch.text) : { text: stretch.text, spans: NO_SPANS, from: null }
      const segments = splitSegments(unmarked.text, offset + stretch.start)
      const first = segments[0]
      if (!first) continue
      const lead = first.offset - offset - stretch.start
      const trimmed = unmarked.text.slice(lead).trimEnd()
      const start = offset + stretch.start + (unmarked.from?.[lead] ?? lead)
      blocks.push({
        kind: 'line',
        text: trimmed,
        offset: start,
        line: number,
        page: pages ? page : null,
        whole: stretch.whole,
        gap: stretch.whole ? Math.max(gap, 1) : gap,
        column: first.column,
        width: widthOf(segments),
        segments,
        spans: shiftSpans(unmarked.spans, lead, trimmed.length),
        heading: 0,
        size: 1,
        list: stretch.bullet ? { label: '•', depth: 0 } : null,
        furniture: false,
      })
      gap = 0
    }
  }
  return {
    format: 'text',
    text,
    blocks: readPipeTables(blocks),
    pages: pages ? page : null,
    diagnostics: styled && !marked ? [markupNotRead] : [],
    meta: {},
  }
}
