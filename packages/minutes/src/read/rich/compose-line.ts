import type { SourceLine } from '../source.ts'
import { splitSegments, widthOf } from '../segments.ts'
import type { RichParagraph, RichRun } from './rich.ts'
import { textOf } from './rich.ts'
import { spansOf } from './split-runs.ts'
import type { TextWriter } from './write-text.ts'

/** A page number that was typed or left in the text. */
const PAGE_NUMBER = /^page\s{1,3}\d{1,4}(?:\s{1,3}of\s{1,3}\d{1,4})?$/i

export interface LinePlace {
  /** True for the first line of its paragraph: the label of a list item is printed before it. */
  readonly first: boolean
  readonly gap: number
  /** See SourceLine.visualLine. */
  readonly visualLine?: number
}

/** Writes one line of a paragraph (without ending the line) and says what it is and where it stands. */
export const composeLine = (
  out: TextWriter,
  { paragraph: of, runs, place }: { paragraph: RichParagraph; runs: readonly RichRun[]; place: LinePlace },
): SourceLine => {
  const raw = textOf(runs)
  const text = raw.trim()
  const skip = text === '' ? 0 : raw.indexOf(text)
  const list = place.first ? of.list : null
  if (list) out.write(`${list.label} `)
  const offset = out.offset()
  out.write(text)
  const segments = splitSegments(raw, offset - skip).map(s => ({ ...s, column: s.column + of.indent }))
  return {
    kind: 'line',
    text,
    offset,
    line: out.line(),
    page: null,
    whole: of.whole,
    gap: place.gap,
    column: segments[0]?.column ?? of.indent,
    width: widthOf(segments),
    segments,
    spans: spansOf(runs, skip, text),
    heading: of.heading,
    size: of.size,
    list,
    furniture: of.furniture || PAGE_NUMBER.test(text),
    ...(place.visualLine === undefined ? {} : { visualLine: place.visualLine }),
  }
}
