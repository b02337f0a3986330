import type { Source } from '../source.ts'
import { composeSource } from '../rich/compose-source.ts'
import { buildBlocks } from './build-blocks.ts'
import { markFurniture } from './mark-furniture.ts'
import { parsePage } from './parse-page.ts'
import { readBare } from '../read-bare.ts'
import { readHead } from './read-head.ts'
import { TooMuchMarkup } from './too-much-markup.ts'

const readPage = (html: string): Source => {
  const page = parsePage(html)
  return composeSource({
    format: 'html',
    blocks: markFurniture(buildBlocks(page)),
    meta: readHead(page),
    diagnostics: [],
  })
}

/**
 * A web page, or a piece of one. Block elements become whole paragraphs (cut at `<br>`), `<h1>`–`<h6>` headings, `<li>`
 * list items with their bullet or number printed out, tables rows of cells. Scripts, menus and hidden text are left out.
 * `Source.text` is the text as pulled out of the page, and lines are lines of it, not of the markup. Where tags nest too
 * deep or are too many, the text is read as if typed, with a remark.
 */
export const readHtml = (html: string): Source => {
  try {
    return readPage(html)
  } catch (error) {
    if (!(error instanceof TooMuchMarkup)) throw error
    return readBare(html.replace(/[ \t\n\r\f]+/g, ' '), 'html')
  }
}
