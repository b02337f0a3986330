import type { SourceBlock, SourceLine } from '../../read/source.ts'

/** No line is looked at as a whole that is longer than this, in characters; no real paragraph is. */
const LONGEST = 20_000
/** How far back from there a blank to cut at is looked for. */
const LOOK_BACK = 200

/** Where to cut so that the piece from `start` is at most LONGEST long: behind a blank where one is near. */
const endOfPiece = (text: string, start: number): number => {
  const end = start + LONGEST
  if (end >= text.length) return text.length
  const blank = text.slice(end - LOOK_BACK, end).lastIndexOf(' ')
  if (blank >= 0) return end - LOOK_BACK + blank + 1
  // Never between the two halves of one character.
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end
}

const piecesOf = (line: SourceLine): SourceLine[] => {
  const out: SourceLine[] = []
  const spans = line.spans.toSorted((a, b) => a.start - b.start)
  let open: SourceLine['spans'] = []
  let next = 0
  for (let start = 0; start < line.text.length;) {
    const end = endOfPiece(line.text, start)
    const printed = line.text.slice(start, end)
    const text = printed.trim()
    const from = start + printed.length - printed.trimStart().length
    const offset = line.offset + from
    const begun = next
    while ((spans[next]?.start ?? Infinity) < from + text.length) next++
    open = [...open, ...spans.slice(begun, next)].filter(s => s.end > from)
    if (text !== '')
      out.push({
        ...line,
        text,
        offset,
        whole: true,
        gap: out.length === 0 ? line.gap : 0,
        width: text.length,
        segments: [{ text, offset, column: 0 }],
        spans: open.map(s => ({
          kind: s.kind,
          start: Math.max(0, s.start - from),
          end: Math.min(text.length, s.end - from),
        })),
      })
    start = end
  }
  return out
}

/** Lines beyond any real length cut into paragraphs of their own, so that what is done with a line stays bounded. */
export const cutLong = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.some(b => b.kind === 'line' && b.text.length > LONGEST)
    ? blocks.flatMap((b): readonly SourceBlock[] => (b.kind === 'line' && b.text.length > LONGEST ? piecesOf(b) : [b]))
    : blocks
