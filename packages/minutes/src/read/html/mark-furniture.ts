import type { RichBlock } from '../rich/rich.ts'
import { textOf } from '../rich/rich.ts'

/** Whole paragraphs that pages print around the minutes and that are no part of them. */
const FURNITURE =
  /^(?:skip to (?:main )?(?:content|navigation)|back to top|view directions|share this(?: page)?|print this page|print version|contact us|accessibility|cookies?|you are here:.*|(?:page )?last updated:?.*|copyright .*|©.*)$/i

/** Marks paragraphs that are plainly furniture of a web page. */
export const markFurniture = (blocks: readonly RichBlock[]): RichBlock[] =>
  blocks.map(b => {
    if (b.kind === 'table' || b.furniture) return b
    const text = textOf(b.runs).trim()
    return text.length <= 80 && FURNITURE.test(text) ? { ...b, furniture: true } : b
  })
