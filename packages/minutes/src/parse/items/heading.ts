import type { Line } from '../line.ts'

/** Where an item begins: its heading, and the line of its body, with what stood behind the heading on its own line. */
export interface Heading {
  /** First line of the heading. */
  readonly index: number
  /** First line of the body. */
  readonly until: number
  readonly number: string | null
  readonly title: string | null
  readonly level: number
  /** Text of the body that stands on the heading's line. */
  readonly runIn: Line | null
}

/** The line with its first `cut` characters taken off. */
export const cutLine = (line: Line, cut: number): Line => {
  const rest = line.text.slice(cut)
  const lead = rest.length - rest.trimStart().length
  const by = cut + lead
  return {
    ...line,
    text: rest.trim(),
    offset: Math.min(line.end, line.offset + by),
    segments: [{ text: rest.trim(), offset: Math.min(line.end, line.offset + by), column: line.column + by }],
    emphasis: line.emphasis
      .map(e => ({ kind: e.kind, start: Math.max(0, e.start - by), end: e.end - by }))
      .filter(e => e.end > e.start),
    label: null,
    gap: 0,
  }
}

/** A heading as it is kept: page furniture, leaders, closing colon and dot taken off. */
export const cleanTitle = (text: string): string =>
  // Words and blanks alone hold none of these.
  /^[\p{L}\p{N} ]*$/u.test(text) && !/pdf|\s\s/i.test(text) ? text.trim() : takeOff(text)

const takeOff = (text: string): string =>
  (/pdf/i.test(text)
    ? text.replace(/\s*(?:pdf icon\s+)?PDF\s+[\d.]+\s*[KM]B.*$/i, '').replace(/\s*\bpdf icon\b.*$/i, '')
    : text
  )
    .replace(/(?:\s*[.…]){3,}\s*\d*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:;,.–—-]+$/, '')
    .replace(/^[\s:;,.–—-]+/, '')
