import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** How deep elements are followed; what is deeper is left out, so that a hostile mail cannot exhaust the stack. */
const deepest = 200

const skipped = new Set(['head', 'script', 'style', 'template', 'title', 'noscript', 'svg', 'object'])

/** What mail programs put around what they quote: Gmail, Yahoo, Thunderbird, Outlook (each of its kinds), Zimbra, Proton. */
const quoteMarks =
  /^(gmail_quote|gmail_extra|gmail_quote_container|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|divrplyfwdmsg|x_divrplyfwdmsg|appendonsend|x_appendonsend|replytofrom|outlookmessageheader|isforwardcontent)$/

const blocks = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
)

const isElement = (node: Node): node is Element => 'tagName' in node

const attribute = (element: Element, name: string): string =>
  element.attrs.find(attr => attr.name === name)?.value ?? ''

const namesOf = (element: Element): readonly string[] =>
  `${attribute(element, 'id')} ${attribute(element, 'class')}`.toLowerCase().split(/\s+/)

/** Outlook draws a line above what it quotes, and marks it in no other way. */
const isOutlookLine = (element: Element): boolean =>
  element.tagName === 'div' && /border-top:\s*solid\s+#(e1e1e1|b5c4df)/i.test(attribute(element, 'style'))

/**
 * The words of an HTML mail as text. What is quoted has "> " before each line; from the place where a mail program says that the
 * mail before begins, everything is.
 */
export const htmlText = (html: string): string => {
  const lines: string[] = []
  let line = ''
  let gap = false
  /** Once the mail before has begun, all that follows in the document is of it. */
  let over = false
  const end = (quotes: number): void => {
    const text = line.trim()
    if (text !== '') lines.push(`${'> '.repeat(quotes)}${text}`)
    else if (lines.at(-1) !== '' && gap) lines.push('')
    line = ''
  }
  const walk = (node: Node, quotes: number, depth: number): void => {
    if (depth > deepest) return
    const level = over ? Math.max(quotes, 1) : quotes
    if (node.nodeName === '#text' && 'value' in node) {
      line += node.value.replace(/[\s\u00a0]+/g, ' ')
      return
    }
    if (!isElement(node)) {
      if ('childNodes' in node) for (const child of node.childNodes) walk(child, quotes, depth + 1)
      return
    }
    const { tagName } = node
    if (skipped.has(tagName) || /display:\s*none/i.test(attribute(node, 'style'))) return
    if (tagName === 'br') {
      gap = line.trim() === ''
      return end(level)
    }
    if (tagName === 'li') line += '- '
    const starts = namesOf(node).some(name => quoteMarks.test(name)) || isOutlookLine(node)
    const isBlock = blocks.has(tagName)
    if (isBlock || starts) {
      gap = false
      if (tagName !== 'li') end(level)
    }
    // A quote that is marked as such ends with its element, and words may follow it; the others go on to the end.
    if (
      starts &&
      !namesOf(node).some(name => /^(gmail_quote|gmail_quote_container|moz-cite-prefix|yahoo_quoted)$/.test(name))
    ) {
      over = true
    }
    const inner = tagName === 'blockquote' || starts ? quotes + 1 : quotes
    for (const child of node.childNodes) {
      walk(child, inner, depth + 1)
      if (tagName === 'td' || tagName === 'th') line += ' '
    }
    if (isBlock || starts) {
      end(over ? Math.max(inner, 1) : inner)
      if (['p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3'].includes(tagName) && lines.at(-1) !== '') lines.push('')
    }
  }
  walk(parse(html), 0, 0)
  end(over ? 1 : 0)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
