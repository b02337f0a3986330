import type { Emphasis, OwnerMark } from '../../tree/nodes.ts'
import { escaperOf, keepEdges } from './escape.ts'
import { EMPHASIS_SIGN, MARK_OPEN } from './grammar.ts'

const escapeSigns = escaperOf('*_')
const escapeText = (text: string): string => escapeSigns(text).replaceAll('[Action', '\\[Action')
const escapeMark = escaperOf('[]')

interface StyledText {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
}

/** Spans sorted by start, cut to the text, without empty ones and without overlaps of the same kind. */
const tidySpans = ({ text, emphasis }: StyledText): readonly Emphasis[] => {
  const sorted = emphasis.toSorted((a, b) => a.start - b.start)
  const lastEnd = { bold: 0, italic: 0, underline: 0 }
  const tidy: Emphasis[] = []
  for (const { start, end, kind } of sorted) {
    const from = Math.max(start, lastEnd[kind])
    const to = Math.min(end, text.length)
    if (from >= to) continue
    lastEnd[kind] = to
    tidy.push({ start: from, end: to, kind })
  }
  return tidy
}

/** `**` then `*` is read as it stands; any other run of asterisks is parted by `\\z`. */
const join = (signs: readonly string[]): string => {
  let out = ''
  for (const sign of signs) {
    const run = /\**$/.exec(out)?.[0] ?? ''
    out += run === '' || sign === '_' || (run === '**' && sign === '*') ? sign : `\\z${sign}`
  }
  return out
}

interface Signs {
  readonly closing: string[]
  readonly opening: string[]
}

const signsByOffset = (spans: readonly Emphasis[]): ReadonlyMap<number, Signs> => {
  const at = new Map<number, Signs>()
  const signsAt = (offset: number): Signs => {
    const known = at.get(offset) ?? { closing: [], opening: [] }
    at.set(offset, known)
    return known
  }
  for (const span of spans) {
    signsAt(span.start).opening.push(EMPHASIS_SIGN[span.kind])
    signsAt(span.end).closing.push(EMPHASIS_SIGN[span.kind])
  }
  return at
}

const renderStyled = (styled: StyledText): string => {
  const signs = signsByOffset(tidySpans(styled))
  const offsets = [...signs.keys()].toSorted((a, b) => a - b)
  let out = ''
  let done = 0
  for (const offset of offsets) {
    const { closing, opening } = signs.get(offset) ?? { closing: [], opening: [] }
    out += escapeText(styled.text.slice(done, offset)) + join([...closing, ...opening])
    done = offset
  }
  return out + escapeText(styled.text.slice(done))
}

/** A styled text on one line, with its owner marks behind it: "**RESOLVED** that … [Action: HM]". */
export const renderInline = (styled: StyledText & { readonly marks: readonly OwnerMark[] }): string =>
  [
    keepEdges(renderStyled(styled)),
    ...styled.marks.map(mark => `${MARK_OPEN}${keepEdges(escapeMark(mark.text))}]`),
  ].join(' ')
