import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

const write = (node: DefaultTreeAdapterTypes.Node, depth: number, lines: string[]): void => {
  const margin = '  '.repeat(depth)
  if ('value' in node) {
    const text = squeeze(node.value)
    if (text !== '') lines.push(margin + text)
    return
  }
  if ('tagName' in node) {
    const own = node.attrs
      .map(({ name, value }) => `${name}="${name === 'class' ? squeeze(value) : value}"`)
      .toSorted()
      .join(' ')
    lines.push(`${margin}<${node.tagName}${own === '' ? '' : ' '}${own}>`)
  }
  if ('childNodes' in node) for (const child of node.childNodes) write(child, depth + 1, lines)
}

/**
 * The elements, attributes and text of a piece of HTML, one a line, attributes sorted and blanks squeezed: two pieces
 * with the same lines are the same to a browser.
 */
export const domLines = (markup: string): readonly string[] => {
  const lines: string[] = []
  write(parseFragment(markup), 0, lines)
  return lines
}
