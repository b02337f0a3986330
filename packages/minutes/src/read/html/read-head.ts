import { attributesOf } from './parse-page.ts'
import type { Tree } from './parse-page.ts'
import { walkTree } from './walk-tree.ts'

const named =
  /^(?:dc\.|dcterms\.|og:|article:)?(title|date|issued|published_time|creator|author|description|publisher)$/i

/** Title and named metadata of a page: `title`, `date`, `author` and the like, each the first that the page gives. */
export const readHead = (page: Tree.Document): Record<string, string> => {
  const meta = new Map<string, string>()
  const put = (name: string, value: string): void => {
    const clean = value.replace(/\s+/g, ' ').trim()
    if (clean !== '' && !meta.has(name)) meta.set(name, clean)
  }
  let title = ''
  walkTree<{ inTitle: boolean }>(
    page,
    {
      enter: element => {
        const attributes = attributesOf(element)
        const name = named.exec(attributes.get('name') ?? attributes.get('property') ?? '')?.[1]
        if (element.tagName === 'meta' && name) put(name.toLowerCase(), attributes.get('content') ?? '')
        return element.tagName === 'body' || element.tagName === 'svg' ? null : { inTitle: element.tagName === 'title' }
      },
      leave: () => {},
      text: (node, { inTitle }) => {
        if (inTitle) title += node.value
      },
    },
    { inTitle: false },
  )
  put('title', title)
  return Object.fromEntries(meta)
}
