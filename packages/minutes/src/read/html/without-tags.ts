import { blocks, spaced } from './elements.ts'
import { tableElements } from './read-tables.ts'

const NAME = /<\/?([a-z][a-z0-9]*)/iy
const UNSHOWN: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title'].map(name => [name, new RegExp(`</${name}`, 'gi')]),
)

/** What is printed for a tag: the end of a paragraph, the edge of a cell, nothing. */
const printed = (tag: string, name: string): string => {
  if (name === 'td' || name === 'th') return tag.startsWith('</') ? '\t' : ''
  if (name === 'br' || name === 'tr') return '\n'
  if (spaced.has(name)) return '\n\n'
  return blocks.has(name) || tableElements.has(name) ? '\n' : ''
}

/** The text of a page with its tags taken off, one after the other; what has no end goes on to the end of the page. */
export const withoutTags = (html: string): string => {
  const out: string[] = []
  let at = 0
  const skipPast = (end: string, from: number): void => {
    const found = html.indexOf(end, from)
    at = found < 0 ? html.length : found + end.length
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    out.push(html.slice(at, open < 0 ? html.length : open))
    if (open < 0) break
    NAME.lastIndex = open
    const match = NAME.exec(html)
    const name = match?.[1]?.toLowerCase() ?? ''
    if (html.startsWith('<!--', open)) skipPast('-->', open + 4)
    else if (!match && !html.startsWith('<!', open)) {
      out.push('<')
      at = open + 1
    } else {
      skipPast('>', open)
      out.push(match ? printed(match[0], name) : '')
      const end = match?.[0].startsWith('</') ? undefined : UNSHOWN.get(name)
      if (!end) continue
      end.lastIndex = at
      at = end.exec(html)?.index ?? html.length
    }
  }
  return out.join('')
}
