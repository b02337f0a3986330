import type { Source } from '../source.ts'
import { composeSource } from '../rich/compose-source.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBlocks } from './read-blocks.ts'
import { findWrapping, unwrapLines } from './find-wrapping.ts'

/**
 * Markdown: headings, lists, pipe tables, emphasis and blocks of HTML. Front matter goes to `meta`. Lines of `Source.text`
 * are lines of the file, as far as that can be: where HTML on one line of the file holds many lines of text, what follows
 * stands lower by as many, until blank lines make up for it.
 *
 * @throws UnreadableFile where HTML in it cannot be read, as readHtml does
 */
export const readMarkdown = (text: string): Source => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const front = readFrontMatter(lines)
  const blocks = readBlocks(lines, front.lines)
  const width = findWrapping(blocks)
  return composeSource({
    format: 'markdown',
    blocks: width === null ? blocks : unwrapLines(blocks, width),
    meta: front.meta,
    diagnostics: [],
  })
}
