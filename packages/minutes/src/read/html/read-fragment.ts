import type { RichBlock } from '../rich/rich.ts'
import { buildBlocks } from './build-blocks.ts'
import { markFurniture } from './mark-furniture.ts'
import { parsePage } from './parse-page.ts'

/**
 * The blocks of a piece of HTML that stands in another format.
 *
 * @param firstLine - line of the file on which the piece begins
 * @throws TooMuchMarkup as parsePage does
 */
export const readFragment = (html: string, firstLine: number): RichBlock[] =>
  markFurniture(buildBlocks(parsePage(html, { lines: true }), firstLine))
