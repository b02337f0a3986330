/** Finds the column at the right in which clerks print who is to act. */
import type { PageContent } from './page.ts'
import type { Part, PartedRow } from './parts.ts'
import { isColumnHeading } from './column-heading.ts'
import { isMarkLike } from './mark.ts'
import { textOf } from './line-of-words.ts'

export interface MarkColumn {
  readonly left: number
  readonly right: number
}

/** The column stands to the right of this share of the page's width. */
const rightOf = 0.55
/** Without a heading, this many marks above each other make a column. */
const leastMarks = 3
/** Marks are set to the left, the middle or the right of their column; edges this close, in points, are one. */
const aligned = 2.5
/** How far outside its heading's edges a mark may stand, in points. */
const around = 40

interface LastPart {
  readonly page: number
  readonly part: Part
  readonly text: string
}

interface Run {
  readonly from: number
  readonly headings: LastPart[]
}

/**
 * The column of each page, or null. A heading holds until the page of one that stands elsewhere; a document without
 * headings is searched for marks above each other.
 */
export const findMarkColumns = (
  pages: readonly PageContent[],
  rows: readonly (readonly PartedRow[])[],
): (MarkColumn | null)[] => {
  const lasts = lastParts(pages, rows)
  const headings = lasts.filter(({ text }) => isColumnHeading(text))
  const marks = lasts.filter(({ text }) => isMarkLike(text) && !isColumnHeading(text))
  const runs = headingRuns(headings)
  const columns = runs.map((run, index) => {
    const to = runs[index + 1]?.from ?? pages.length
    return spanOf([
      ...run.headings,
      ...marks.filter(mark => mark.page >= run.from && mark.page < to && isUnder(mark, run)),
    ])
  })
  const before = stackOf(marks.filter(({ page }) => page < (runs[0]?.from ?? pages.length)))
  return pages.map((_, page) => columns[runs.findLastIndex(({ from }) => from <= page)] ?? before)
}

/** The part that ends each row and stands at the right of the page. */
const lastParts = (pages: readonly PageContent[], rows: readonly (readonly PartedRow[])[]): LastPart[] =>
  rows.flatMap((page, index) =>
    page.flatMap(row => {
      const part = row.parts.at(-1)
      if (!part || part.left < (pages[index]?.width ?? 0) * rightOf) return []
      return [{ page: index, part, text: textOf(part.words) }]
    }),
  )

const headingRuns = (headings: readonly LastPart[]): Run[] => {
  const runs: Run[] = []
  for (const heading of headings) {
    const run = runs.at(-1)
    const first = run?.headings[0]
    if (first && Math.abs(first.part.left - heading.part.left) <= aligned) run.headings.push(heading)
    else runs.push({ from: heading.page, headings: [heading] })
  }
  return runs
}

const isUnder = ({ part }: LastPart, { headings }: Run): boolean => {
  const heading = headings[0]?.part
  return heading !== undefined && part.left > heading.left - around && part.left < heading.right + around
}

const spanOf = (parts: readonly LastPart[]): MarkColumn => ({
  left: Math.min(...parts.map(({ part }) => part.left)),
  right: Math.max(...parts.map(({ part }) => part.right)),
})

/** The largest stack of marks whose left edges, right edges or middles are aligned. */
const stackOf = (marks: readonly LastPart[]): MarkColumn | null => {
  const edges = [
    ({ left }: Part): number => left,
    ({ right }: Part): number => right,
    ({ left, right }: Part): number => (left + right) / 2,
  ]
  const stacks = edges.map(edge =>
    largestStack(
      [...marks].sort((a, b) => edge(a.part) - edge(b.part)),
      edge,
    ),
  )
  const best = stacks.reduce((a, b) => (b.length > a.length ? b : a))
  return best.length >= leastMarks ? spanOf(best) : null
}

const largestStack = (sorted: readonly LastPart[], edge: (part: Part) => number): readonly LastPart[] => {
  let best: readonly LastPart[] = []
  let start = 0
  sorted.forEach((mark, end) => {
    while (edge(mark.part) - edge(sorted[start]?.part ?? mark.part) > aligned) start++
    if (end + 1 - start > best.length) best = sorted.slice(start, end + 1)
  })
  return best
}
