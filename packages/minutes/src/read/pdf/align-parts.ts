/** Cuts rows where a column that other rows show begins, though the gap before it is too small to tell by itself. */
import type { Part, PartedRow } from './parts.ts'
import type { Word } from './page.ts'
import { gapsOf, middleOf } from './line-of-words.ts'
import { toPart } from './parts.ts'

/** Left edges this close, in points, are one column. */
const sameEdge = 0.8
/** Rows that must begin a part at an edge: two next to each other make a table, three anywhere on the page a column. */
const leastInTable = 2
const leastOnPage = 3
/** A gap this wide, in ems, is more than a blank; in a stretched line it must also stand out from the others. */
const leastGap = 0.4
const standsOut = 1.5
const label = /^(?:\(?[0-9]{1,3}(?:[./][0-9]{1,3}){0,3}[a-z]?[.):]?|\(?[a-z]{1,4}[.)]|[A-Z]{1,4}[/-]?[0-9/]+)$/

/** A left edge of a column, and the rows between which nothing crosses it: a table. */
interface Edge {
  readonly x: number
  /** Rows of the page that begin a part here. */
  readonly count: number
  readonly tables: readonly { readonly from: number; readonly to: number }[]
}

/** @param rows - rows of one page, top to bottom */
export const alignParts = (rows: readonly PartedRow[]): PartedRow[] => {
  const edges = columnEdges(rows).map((edge): Edge => ({ ...edge, tables: tablesAt(rows, edge.x) }))
  if (edges.length === 0) return [...rows]
  return rows.map((row, index) => {
    const inTable = edges.flatMap(({ x, tables }) => (tables.some(t => index >= t.from && index <= t.to) ? [x] : []))
    const cuts = { edges: edges.flatMap(({ x, count }) => (count >= leastOnPage ? [x] : [])), inTable }
    return { ...row, parts: row.parts.flatMap((part, at) => cutPart(part, row.size, { ...cuts, first: at === 0 })) }
  })
}

/** Left edges at which several rows begin a part other than their first. */
const columnEdges = (rows: readonly PartedRow[]): Omit<Edge, 'tables'>[] => {
  const lefts = rows.flatMap(({ parts }) => parts.slice(1).map(({ left }) => left)).sort((a, b) => a - b)
  const edges: Omit<Edge, 'tables'>[] = []
  let start = 0
  for (let index = 1; index <= lefts.length; index++) {
    const left = lefts[index]
    const first = lefts[start]
    if (first === undefined || (left !== undefined && left - first <= sameEdge)) continue
    const count = index - start
    if (count >= leastInTable) edges.push({ x: lefts[(start + index) >> 1] ?? first, count })
    start = index
  }
  return edges
}

/** Runs of rows that no word crosses `x` in, from the first row that begins a part there to the last. */
const tablesAt = (rows: readonly PartedRow[], x: number): { from: number; to: number }[] => {
  const tables: { from: number; to: number }[] = []
  let isOpen = false
  rows.forEach(({ words, parts }, index) => {
    if (words.some(({ left, right }) => left < x - sameEdge && right > x + sameEdge)) isOpen = false
    else if (parts.some(({ left }, at) => at > 0 && Math.abs(left - x) <= sameEdge)) {
      const table = tables.at(-1)
      if (isOpen && table) table.to = index
      else tables.push({ from: index, to: index })
      isOpen = true
    } else if (isOpen && parts.length > 1 && words.some(({ left }) => Math.abs(left - x) <= sameEdge)) {
      // Another column tells that the table goes on, though this one is too close to the text before it.
      const table = tables.at(-1)
      if (table) table.to = index
    }
  })
  return tables.filter(({ from, to }) => to > from)
}

interface Cuts {
  readonly edges: readonly number[]
  readonly inTable: readonly number[]
  readonly first: boolean
}

const cutPart = (part: Part, size: number, { edges, inTable, first }: Cuts): Part[] => {
  const startsAt = (columns: readonly number[], word: Word): boolean =>
    columns.some(x => Math.abs(x - word.left) <= sameEdge)
  if (!part.words.some((word, index) => index > 0 && (startsAt(edges, word) || startsAt(inTable, word)))) return [part]
  const gaps = gapsOf(part.words)
  const usual = middleOf(gaps)
  const pieces: Word[][] = []
  part.words.forEach((word, index) => {
    const gap = gaps[index - 1] ?? 0
    const isAfterLabel = first && index === 1 && label.test(part.words[0]?.text ?? '')
    const isWide = gap >= leastGap * size && (gaps.length < 4 || gap >= usual * standsOut)
    const isCut = startsAt(inTable, word) || (startsAt(edges, word) && (isAfterLabel || isWide))
    if (index === 0 || isCut) pieces.push([word])
    else pieces.at(-1)?.push(word)
  })
  return pieces.length === 1 ? [part] : pieces.map(toPart)
}
