/** Cuts rows where a column that other rows show begins, though the gap before it is too small to tell by itself. */
import type { Word } from './page.ts'
import type { Part, PartedRow } from './parts.ts'
import { gapsOf, toPart } from './parts.ts'

/** Left edges this close, in points, are one column. */
const sameEdge = 0.8
/** Rows of the page that must begin a part at an edge before it counts as a column. */
const leastRows = 3
/** A gap this wide, in ems, is more than a blank; in a stretched line it must also stand out from the others. */
const leastGap = 0.4
const standsOut = 1.5
const label = /^(?:\(?[0-9]{1,3}(?:[./][0-9]{1,3}){0,3}[a-z]?[.):]?|\(?[a-z]{1,4}[.)]|[A-Z]{1,4}[/-]?[0-9/]+)$/

/** @param rows - rows of one page */
export const alignParts = (rows: readonly PartedRow[]): PartedRow[] => {
  const edges = columnEdges(rows)
  return edges.length === 0
    ? [...rows]
    : rows.map(row => ({
        ...row,
        parts: row.parts.flatMap((part, index) => cutPart(part, row, { edges, first: index === 0 })),
      }))
}

/** Left edges at which several rows begin a part other than their first. */
const columnEdges = (rows: readonly PartedRow[]): number[] => {
  const lefts = rows.flatMap(({ parts }) => parts.slice(1).map(({ left }) => left)).sort((a, b) => a - b)
  const edges: number[] = []
  let start = 0
  for (let index = 1; index <= lefts.length; index++) {
    const left = lefts[index]
    const first = lefts[start]
    if (first === undefined || (left !== undefined && left - first <= sameEdge)) continue
    if (index - start >= leastRows) edges.push(lefts[(start + index) >> 1] ?? first)
    start = index
  }
  return edges
}

const cutPart = (
  part: Part,
  row: PartedRow,
  { edges, first }: { edges: readonly number[]; first: boolean },
): Part[] => {
  const gaps = gapsOf(part.words)
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const pieces: Word[][] = []
  part.words.forEach((word, index) => {
    const gap = gaps[index - 1] ?? 0
    const isEdge = index > 0 && edges.some(edge => Math.abs(edge - word.left) <= sameEdge)
    const isAfterLabel = first && index === 1 && label.test(part.words[0]?.text ?? '')
    const isWide = gap >= leastGap * row.size && (gaps.length < 4 || gap >= usual * standsOut)
    if (index === 0 || (isEdge && (isAfterLabel || isWide))) pieces.push([word])
    else pieces.at(-1)?.push(word)
  })
  return pieces.length === 1 ? [part] : pieces.map(toPart)
}
