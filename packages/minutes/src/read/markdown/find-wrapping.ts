import type { RichBlock, RichParagraph } from '../rich/rich.ts'
import { textOf } from '../rich/rich.ts'

const ENDS_SENTENCE = /[.!?:;]["'”’)\]]*$/
const LEAST_LINES = 12

const isBody = (b: RichBlock | undefined): b is RichParagraph =>
  b?.kind === 'paragraph' && b.heading === 0 && b.list === null && b.whole

const allBold = (p: RichParagraph): boolean => p.runs.every(r => r.bold || r.text.trim() === '')

/**
 * The width in characters to which the file's paragraphs are wrapped, or null where its paragraphs are whole.
 *
 * A file pulled out of a PDF has a blank line after every printed line, so that each looks like a paragraph. Then many
 * lines are about as long as the longest (no more than 160 characters), most of those stop in the middle of a sentence,
 * and many of the lines after them begin with a small letter. Paragraphs that people wrote end sentences and differ in length.
 */
export const findWrapping = (blocks: readonly RichBlock[]): number | null => {
  const lines = blocks.filter(isBody).map(p => textOf(p.runs).trim())
  const long = lines
    .map(l => l.length)
    .filter(l => l >= 40)
    .sort((a, b) => a - b)
  if (long.length < LEAST_LINES) return null
  const width = long[Math.floor(long.length * 0.9)] ?? 0
  if (width > 160 || (long.at(-1) ?? 0) > width * 2) return null
  const full = lines.filter(l => l.length >= width * 0.8)
  const broken = full.filter(l => !ENDS_SENTENCE.test(l))
  const small = lines.filter((l, i) => /^\p{Ll}/u.test(l) && (lines[i - 1] ?? '').length >= width * 0.8)
  if (full.length < LEAST_LINES / 2 || small.length < broken.length * 0.3) return null
  return broken.length >= full.length * 0.5 ? width : null
}

/** True where the text of `above` plainly goes on in `below`. */
const goesOn = (above: RichParagraph, below: RichParagraph, width: number): boolean => {
  const text = textOf(above.runs).trim()
  if (ENDS_SENTENCE.test(text) || allBold(above) !== allBold(below)) return false
  return text.length >= width * 0.75 || /,$/.test(text) || /^\p{Ll}/u.test(textOf(below.runs).trim())
}

/**
 * Takes the paragraphs of a wrapped file for the printed lines that they are: none is whole, a line that goes on from the
 * one above has no gap, and where that cannot be told it has one.
 */
export const unwrapLines = (blocks: readonly RichBlock[], width: number): RichBlock[] =>
  blocks.map((block, i) => {
    if (!isBody(block)) return block
    const above = blocks[i - 1]
    const joined = isBody(above) && goesOn(above, block, width)
    return { ...block, whole: false, gap: joined ? 0 : Math.max(1, block.gap) }
  })
