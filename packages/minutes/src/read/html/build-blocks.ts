import type { RichBlock } from '../rich/rich.ts'
import { paragraph, plainStyle } from '../rich/rich.ts'
import type { Style } from '../rich/rich.ts'
import { closeParagraph, LINE_BREAK } from './close-paragraph.ts'
import type { RawRun } from './close-paragraph.ts'
import { blocks as blockElements, dropped, lists, spaced } from './elements.ts'
import { isMenu } from './is-menu.ts'
import { createItemNumbers } from './number-items.ts'
import type { ItemLabel, ListState } from './number-items.ts'
import { attributesOf } from './parse-page.ts'
import type { Tree } from './parse-page.ts'
import { isHidden, readCss, styleOf } from './read-style.ts'
import { createTables, tableElements } from './read-tables.ts'
import { walkTree } from './walk-tree.ts'

/** What an element hands down to what is in it. */
interface Context {
  readonly style: Style
  readonly heading: number
  readonly furniture: boolean
  readonly kept: boolean
  readonly list: ListState | null
  readonly item: ItemLabel | null
}

const top: Context = { style: plainStyle, heading: 0, furniture: false, kept: false, list: null, item: null }

const FURNITURE_NAME =
  /(?:^|[\s_-])(?:skip-?link|breadcrumbs?|cookies?|cookie-banner|footer|sidebar|site-nav|menu)(?:$|[\s_-])/i

/** True for the parts of a page that stand on every page of its site. */
const isFurniture = (element: Tree.Element, attributes: ReadonlyMap<string, string>): boolean => {
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.slice(0, 500)
  return (
    element.tagName === 'footer' ||
    element.tagName === 'aside' ||
    /^(?:navigation|contentinfo|search)$/.test(attributes.get('role') ?? '') ||
    FURNITURE_NAME.test(names) ||
    isMenu(element)
  )
}

/**
 * The paragraphs and tables of a page (or of a part of one) in order, as a browser would set them.
 *
 * @param firstLine - line of the file on which the HTML begins, where the blocks shall know theirs; else null
 */
export const buildBlocks = (root: Tree.ParentNode, firstLine: number | null = null): RichBlock[] => {
  const tables = createTables()
  let raw: RawRun[] = []
  let at: number | null = null
  let gap = 0

  const flush = (context: Context): void => {
    const runs = closeParagraph(raw)
    raw = []
    if (runs) {
      const shown = runs.some(r => r.text.trim() !== '')
      const item = shown && context.item && !context.item.printed ? context.item : null
      if (item) item.printed = true
      const { heading, furniture } = context
      const list = item ? { label: item.label, depth: item.depth } : null
      const indent = context.list ? context.list.depth * 4 + 4 : 0
      tables.target().push(paragraph(runs, { heading, furniture, list, indent, at, gap: shown ? gap : 0 }))
      if (shown) gap = 0
    }
    at = null
  }

  const enter = (element: Tree.Element, context: Context): Context | null => {
    const tag = element.tagName
    if (dropped.has(tag)) return null
    if (tag === 'br') {
      raw.push({ text: LINE_BREAK, ...context.style, kept: false })
      return null
    }
    const attributes = attributesOf(element)
    const css = readCss(attributes.get('style'))
    if (isHidden(attributes, css)) return null
    if (blockElements.has(tag) || tableElements.has(tag)) flush(context)
    if (spaced.has(tag)) gap = 1
    if (tag === 'hr') return null
    tables.enter(tag, attributes, lineOf(element))
    const style = styleOf(tag, css, context.style)
    const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : context.heading
    const furniture = context.furniture || isFurniture(element, attributes)
    const inner = { ...context, style, heading, furniture }
    if (tag === 'pre') return { ...inner, kept: true }
    if (tag === 'td' || tag === 'th') return { ...inner, list: null, item: null }
    if (lists.has(tag)) return { ...inner, list: createItemNumbers(tag, attributes, context.list), item: null }
    if (tag === 'li')
      return { ...inner, item: context.list?.next(attributes) ?? { label: '•', depth: 0, printed: false } }
    return inner
  }

  const leave = (element: Tree.Element, context: Context): void => {
    const tag = element.tagName
    if (blockElements.has(tag) || tableElements.has(tag)) flush(context)
    if (spaced.has(tag)) gap = 1
    tables.leave(tag)
  }

  const lineOf = (node: Tree.Element | Tree.TextNode): number | null => {
    const line = firstLine === null ? undefined : node.sourceCodeLocation?.startLine
    return line === undefined || firstLine === null ? null : line + firstLine - 1
  }

  const text = (node: Tree.TextNode, context: Context): void => {
    if (tables.isBetweenCells()) return
    raw.push({ text: node.value, ...context.style, kept: context.kept })
    if (node.value.trim() !== '') at ??= lineOf(node)
  }

  walkTree(root, { enter, leave, text }, top)
  flush(top)
  return tables.target()
}
