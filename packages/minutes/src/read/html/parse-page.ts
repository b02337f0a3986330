import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { UnreadableFile } from '../unreadable.ts'

export type { Tree }

/** Beyond this browsers stop nesting, too; what nests deeper was not written by anybody. */
const MAX_DEPTH = 512
const MAX_ELEMENTS = 5_000_000

/**
 * An HTML page as a tree. Never fails on bad markup, as browsers do not.
 *
 * @param options.lines - whether nodes shall know on which line of the markup they stand
 * @throws UnreadableFile where elements nest too deep, or the page swells to too many of them
 */
export const parsePage = (html: string, { lines = false } = {}): Tree.Document => {
  let depth = 0
  let elements = 0
  return parse(html, {
    sourceCodeLocationInfo: lines,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > MAX_DEPTH)
          throw new UnreadableFile(
            'damaged',
            `The page has tags nested more than ${MAX_DEPTH} deep. Save it as text and try again.`,
          )
        if (++elements > MAX_ELEMENTS) throw new UnreadableFile('too-large', 'The page has too many elements to read.')
      },
      onItemPop: () => {
        depth--
      },
    },
  })
}

const none: ReadonlyMap<string, string> = new Map()

/** The attributes of an element by name. */
export const attributesOf = ({ attrs }: Tree.Element): ReadonlyMap<string, string> =>
  attrs.length === 0 ? none : new Map(attrs.map(a => [a.name, a.value]))
