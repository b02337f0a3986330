import assert from 'node:assert/strict'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** Ids of all elements below a node, in order. */
const idsBelow = (node: DefaultTreeAdapterTypes.Node): string[] => [
  ...('attrs' in node ? node.attrs.filter(({ name }) => name === 'id').map(({ value }) => value) : []),
  ...('childNodes' in node ? node.childNodes.flatMap(idsBelow) : []),
]

/** Links to places of the same page: "#line-12" → "line-12". */
const fragmentsBelow = (node: DefaultTreeAdapterTypes.Node): string[] => [
  ...('attrs' in node
    ? node.attrs
        .filter(({ name, value }) => name === 'href' && value.startsWith('#'))
        .map(({ value }) => value.slice(1))
    : []),
  ...('childNodes' in node ? node.childNodes.flatMap(fragmentsBelow) : []),
]

/** Fails on any error of HTML syntax, on an id that is used twice and on a link to a place that the page does not have. */
export const assertStrictHtml = (page: string): void => {
  const errors: string[] = []
  const tree = parse(page, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startOffset }) =>
      errors.push(`${code} at line ${startLine}: ${page.slice(Math.max(0, startOffset - 40), startOffset + 40)}`),
  })
  assert.deepEqual(errors, [])
  const ids = idsBelow(tree)
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
    'ids used twice',
  )
  const known = new Set(ids)
  const lost = new Set(fragmentsBelow(tree).filter(id => !known.has(id)))
  assert.deepEqual([...lost], [], 'links to places that the page does not have')
}
