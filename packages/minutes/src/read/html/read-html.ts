import type { Source } from '../source.ts'
import { composeSource } from '../rich/compose-source.ts'
import { buildBlocks } from './build-blocks.ts'
import { markFurniture } from './mark-furniture.ts'
import { parsePage } from './parse-page.ts'
import { readHead } from './read-head.ts'

/**
 * A web page, or a piece of one. Block elements become whole paragraphs (cut at `<br>`), `<h1>`–`<h6>` headings, `<li>`
 * list items with their bullet or number printed out, tables rows of cells. Scripts, menus and hidden text are left out.
 * `Source.text` is the text as pulled out of the page, and lines are lines of it, not of the markup.
 *
 * @throws UnreadableFile where tags nest too deep or are too many
 */
export const readHtml = (html: string): Source => {
  const page = parsePage(html)
  return composeSource({
    format: 'html',
    blocks: markFurniture(buildBlocks(page)),
    meta: readHead(page),
    diagnostics: [],
  })
}
