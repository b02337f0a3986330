/** Running heads and feet: rows at the edge of a page that the pages around it repeat at the same height. */
import type { PageContent } from './page.ts'
import type { Row } from './rows.ts'
import { isColumnHeading } from './column-heading.ts'
import { textOf } from './line-of-words.ts'

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
  readonly isHead: boolean
  /** Distance down from the edge of the page, or up (negative). */
  readonly height: number
  readonly text: string
  /** Text with every number masked, so that "Page 3" and "Page 4" are the same. */
  readonly key: string
}

/**
 * Rows of all pages that are furniture. A head of words is none on the first page that has it: there it names the
 * document.
 */
export const findFurniture = (pages: readonly PageContent[], rows: readonly (readonly Row[])[]): ReadonlySet<Row> => {
  const edges = rows.map((page, index) => edgesOf(page, index, pages[index]?.height ?? 0))
  const repeated = new Set<Row>(edges.flat().flatMap(edge => (isPageLabel(edge) ? [edge.row] : [])))
  const first = new Set<Row>()
  for (const alike of Map.groupBy(edges.flat(), ({ key }) => key).values()) {
    alike.forEach((edge, index) => {
      const near = (other: Edge): boolean => Math.abs(other.page - edge.page) <= reach && isRepeat(edge, other)
      const before = alike.slice(Math.max(0, index - reach * mostRows), index).some(near)
      const after = alike.slice(index + 1, index + 1 + reach * mostRows).some(near)
      if (before || after) repeated.add(edge.row)
      if (after && !before && edge.isHead && /\p{L}{3}/u.test(edge.key)) first.add(edge.row)
    })
  }
  const found = new Set<Row>()
  for (const page of edges) {
    const heads = outermost(
      page.filter(({ isHead }) => isHead),
      repeated,
    )
    const feet = outermost(page.filter(({ isHead }) => !isHead).reverse(), repeated)
    for (const row of [...heads, ...feet]) if (!first.has(row)) found.add(row)
  }
  return found
}

const edgesOf = (rows: readonly Row[], page: number, height: number): Edge[] => {
  const edges: Edge[] = []
  rows.forEach((row, index) => {
    const isHead = index < mostRows && row.base < height * zone
    const isFoot = index >= rows.length - mostRows && height - row.base < height * zone
    if (!isHead && !isFoot) return
    const text = textOf(row.words)
    edges.push({
      row,
      page,
      isHead,
      height: isHead ? row.base : row.base - height,
      text,
      key: text.replace(/\d+/g, '#'),
    })
  })
  return edges
}

/** Repeated rows from the edge of the page inwards, as far as nothing else stands between. */
const outermost = (edges: readonly Edge[], repeated: ReadonlySet<Row>): Row[] => {
  const end = edges.findIndex(({ row }) => !repeated.has(row))
  return edges.slice(0, end < 0 ? undefined : end).map(({ row }) => row)
}

/** "Page 3", "Page 3 of 12", "- 3 -", or the page's own number alone: furniture even on a single page. */
const isPageLabel = ({ text, page, isHead }: Edge): boolean =>
  /^page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i.test(text) ||
  /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text) ||
  (!isHead && text === String(page + 1))

/** Rows of numbers alone repeat only where the number grows with the page, and is no number of an item ("7."). */
const isRepeat = (edge: Edge, other: Edge): boolean => {
  if (other.page === edge.page || Math.abs(other.height - edge.height) > sameHeight) return false
  if (Math.abs((other.row.words[0]?.left ?? 0) - (edge.row.words[0]?.left ?? 0)) > 12) return false
  // The heading of the action column is repeated over a table, and is wanted.
  if (edge.row.words.some(({ text }) => isColumnHeading(text))) return false
  if (/\p{L}/u.test(edge.key)) return edge.text === other.text || /\p{L}.*\p{L}.*\p{L}/u.test(edge.key)
  if (/[.)]$/.test(edge.text)) return false
  const [one, two] = [edge, other].map(({ text }) => Number(/\d+/.exec(text)?.[0]))
  return one !== undefined && two !== undefined && two - one === other.page - edge.page
}
