import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { TooMuchMarkup } from './too-much-markup.ts'

export type { Tree }

/** Beyond this browsers stop nesting, too; what nests deeper was not written by anybody. */
const MAX_DEPTH = 512
/** Elements of the largest page that is read: thirty times those of a long report as Word saves it. */
const MAX_ELEMENTS = 150_000

/** True where there are so many tags that there is no need to make a tree to know it. */
const hasTooManyTags = (html: string): boolean => {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0 && tags <= MAX_ELEMENTS; at = html.indexOf('<', at + 1))
    if (/[a-z]/i.test(html.charAt(at + 1))) tags++
  return tags > MAX_ELEMENTS
}

/**
 * An HTML page as a tree. Never fails on bad markup, as browsers do not.
 *
 * @param options.lines - whether nodes shall know on which line of the markup they stand
 * @throws TooMuchMarkup where elements nest too deep, or the page has or swells to too many of them
 */
export const parsePage = (html: string, { lines = false } = {}): Tree.Document => {
  if (hasTooManyTags(html)) throw new TooMuchMarkup()
  let depth = 0
  let elements = 0
  return parse(html, {
    sourceCodeLocationInfo: lines,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...given) => {
        if (++elements > MAX_ELEMENTS) throw new TooMuchMarkup()
        return defaultTreeAdapter.createElement(...given)
      },
      onItemPush: () => {
        if (++depth > MAX_DEPTH) throw new TooMuchMarkup()
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
