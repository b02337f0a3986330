import { defaultTreeAdapter as adapter } from 'parse5'
import type { Tree } from './parse-page.ts'

const LEAST_LINKS = 4

const shows = (node: Tree.ChildNode): boolean =>
  adapter.isElementNode(node) || (adapter.isTextNode(node) && node.value.trim() !== '')

const isLinkOnly = (item: Tree.Element): boolean => {
  const children = item.childNodes.filter(shows)
  const [first] = children
  return children.length === 1 && first !== undefined && adapter.isElementNode(first) && first.tagName === 'a'
}

/** True for a bulleted list of nothing but links, as web pages make their menus. */
export const isMenu = (list: Tree.Element): boolean => {
  if (list.tagName !== 'ul') return false
  const items = list.childNodes.filter(node => adapter.isElementNode(node))
  return items.length >= LEAST_LINKS && items.every(item => item.tagName === 'li' && isLinkOnly(item))
}
