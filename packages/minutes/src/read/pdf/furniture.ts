/** Running heads and feet: rows at the edge of a page that the pages around it repeat at the same height. */
import type { PageContent } from './page.ts'
import type { Row } from './rows.ts'
import { isColumnHeading } from './column-heading.ts'

/** Share of the page's height, from either edge, and number of rows in which furniture is looked for. */
const zone = 0.15
const mostRows = 5
/** Heights that differ by this much, in points, are the same. */
const sameHeight = 4
/** Left and right pages may have their own heads, so a head is repeated at most this many pages on. */
const reach = 2

interface Edge {
  readonly row: Row
  readonly page: number
  /** Distance from the edge of the page: from the top if positive, from the bottom if negative. */
  readonly height: number
  readonly text: string
  /** Text with every number masked, so that "Page 3" and "Page 4" are the same. */
  readonly key: string
}

/** Rows of all pages that are furniture. */
export const findFurniture = (pages: readonly PageContent[], rows: readonly (readonly Row[])[]): ReadonlySet<Row> => {
  const found = new Set<Row>()
  const byKey = new Map<string, Edge[]>()
  rows.forEach((page, index) => {
    for (const edge of edgesOf(page, index, pages[index]?.height ?? 0)) {
      if (isPageLabel(edge)) found.add(edge.row)
      const alike = byKey.get(edge.key)
      if (alike) alike.push(edge)
      else byKey.set(edge.key, [edge])
    }
  })
  for (const alike of byKey.values()) {
    alike.forEach((edge, index) => {
      for (let next = index + 1; next < alike.length; next++) {
        const other = alike[next]
        if (!other || other.page - edge.page > reach) break
        if (!isRepeat(edge, other)) continue
        found.add(edge.row)
        found.add(other.row)
      }
    })
  }
  return found
}

const edgesOf = (rows: readonly Row[], page: number, height: number): Edge[] => {
  const edges: Edge[] = []
  rows.forEach((row, index) => {
    const top = row.base
    const bottom = row.base - height
    const isHead = index < mostRows && top < height * zone
    const isFoot = index >= rows.length - mostRows && -bottom < height * zone
    if (!isHead && !isFoot) return
    const text = row.words.map(word => word.text).join(' ')
    if (row.words.some(word => isColumnHeading(word.text))) return
    edges.push({ row, page, height: isFoot ? bottom : top, text, key: text.replace(/\d+/g, '#') })
  })
  return edges
}

/** "Page 3", "Page 3 of 12", "- 3 -", or the page's own number alone: furniture even on a single page. */
const isPageLabel = ({ text, page, height }: Edge): boolean =>
  /^page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i.test(text) ||
  /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text) ||
  (height < 0 && text === String(page + 1))

/** Rows of numbers alone repeat only where the number grows with the page: "1." and "2." may be items. */
const isRepeat = (edge: Edge, other: Edge): boolean => {
  if (other.page === edge.page || Math.abs(other.height - edge.height) > sameHeight) return false
  if (Math.abs((other.row.words[0]?.left ?? 0) - (edge.row.words[0]?.left ?? 0)) > 12) return false
  if (/\p{L}/u.test(edge.key)) return edge.text === other.text || /\p{L}.*\p{L}.*\p{L}/u.test(edge.key)
  const [one, two] = [edge, other].map(({ text }) => Number(/\d+/.exec(text)?.[0]))
  return one !== undefined && two !== undefined && two - one === other.page - edge.page
}
