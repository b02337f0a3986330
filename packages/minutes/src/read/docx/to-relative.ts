import type { RichBlock, RichParagraph } from '../rich/rich.ts'
import type { Usage } from './draft.ts'
import { mostUsed } from './draft.ts'

/** How wide a font sets text, against Arial. */
const FONTS: readonly (readonly [RegExp, number])[] = [
  [/calibri|carlito|corbel/i, 0.9],
  [/times|liberation serif|garamond|baskerville/i, 0.88],
  [/cambria|georgia|palatino/i, 0.95],
  [/narrow|condensed/i, 0.82],
  [/verdana|dejavu sans/i, 1.16],
  [/century gothic|comic sans|lucida/i, 1.08],
  [/courier|mono|consolas/i, 1.2],
]

/** Blank at the left and right edge of a cell together, in twentieths of a point, as Word sets it. */
const CELL_MARGINS = 216
const LINE_HEIGHT = 1.15

/** Sizes and lengths from points into measures of the body text, the most used size and font of the document. */
export const toRelative = (blocks: readonly RichBlock[], usage: Usage): RichBlock[] => {
  const size = mostUsed(usage.sizes, 10)
  const font = mostUsed(usage.fonts, 'Arial')
  const em = size * (FONTS.find(([name]) => name.test(font))?.[1] ?? 1)
  const line = size * LINE_HEIGHT
  const convert = (p: RichParagraph): RichParagraph => ({
    ...p,
    size: p.size / size,
    indent: Math.round(p.indent / (em / 2)),
    ...(p.spacing
      ? { spacing: { before: p.spacing.before / line, after: p.spacing.after / line, line: p.spacing.line / line } }
      : {}),
  })
  const convertAll = (list: readonly RichBlock[]): RichBlock[] =>
    list.map(block => {
      if (block.kind === 'paragraph') return convert(block)
      const rows = block.rows.map(row => ({
        ...row,
        cells: row.cells.map(cell => ({
          ...cell,
          width: cell.width === null ? null : Math.max(20, cell.width - CELL_MARGINS) / 20 / em,
          blocks: convertAll(cell.blocks),
        })),
      }))
      return { kind: 'table', rows }
    })
  return convertAll(blocks)
}
