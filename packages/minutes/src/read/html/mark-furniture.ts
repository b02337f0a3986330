import type { RichBlock } from '../rich/rich.ts'
import { textOf } from '../rich/rich.ts'

/** Whole paragraphs that pages print around the minutes and that are no part of them. */
const FURNITURE =
  /^(?:skip to (?:main )?(?:content|navigation)|back to top|view directions|view the (?:background|full list|reasons?|decisions?) .*|share this(?: page)?|print this page|print version|contact us|accessibility|cookies?|you are here:.*|(?:page )?last updated:?.*|copyright .*|©.*)$/i

const mark = (block: RichBlock): RichBlock => {
  if (block.kind === 'table') {
    const rows = block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, blocks: markFurniture(cell.blocks) })),
    }))
    return { ...block, rows }
  }
  if (block.furniture) return block
  const text = textOf(block.runs).trim()
  return text.length <= 80 && FURNITURE.test(text) ? { ...block, furniture: true } : block
}

/** Marks paragraphs that are plainly furniture of a web page, in tables too. */
export const markFurniture = (blocks: readonly RichBlock[]): RichBlock[] => blocks.map(mark)
