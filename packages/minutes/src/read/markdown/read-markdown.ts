import type { Source } from '../source.ts'
import { composeSource } from '../rich/compose-source.ts'
import { readBare } from '../read-bare.ts'
import { TooMuchMarkup } from '../html/too-much-markup.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBlocks } from './read-blocks.ts'
import { findWrapping, unwrapLines } from './find-wrapping.ts'

/** Emphasis, tags and edges of cells of the largest file that is read: a hundred times those of a long report. */
const MOST_MARKS = 200_000

const hasTooManyMarks = (text: string): boolean => {
  let marks = 0
  for (const _ of text.matchAll(/[*_|<[]+/g)) if (++marks > MOST_MARKS) return true
  return false
}

const readMarks = (text: string): Source => {
  const lines = text.split('\n')
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

/**
 * Markdown: headings, lists, pipe tables, emphasis and blocks of HTML. Front matter goes to `meta`. Lines of `Source.text`
 * are lines of the file, as far as that can be: where HTML on one line of the file holds many lines of text, what follows
 * stands lower by as many, until blank lines make up for it. Where there is more markup than is read, the text is read as
 * if typed, with a remark.
 */
export const readMarkdown = (input: string): Source => {
  const text = input.replace(/\r\n?/g, '\n')
  if (hasTooManyMarks(text)) return readBare(text, 'markdown')
  try {
    return readMarks(text)
  } catch (error) {
    if (!(error instanceof TooMuchMarkup)) throw error
    return readBare(text, 'markdown')
  }
}
