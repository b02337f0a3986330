/** The printed rows of one row of a table, joined into the paragraphs of its cells. */
import type { Measures } from './measure.ts'
import type { Part, PartedRow } from './parts.ts'
import type { Place } from './table.ts'
import type { Word } from './page.ts'
import { toPart } from './parts.ts'

export interface CellPart extends Part {
  readonly column: number
}

/** A line of text that holds one paragraph of each cell. */
export interface CellRow extends PartedRow {
  readonly parts: readonly CellPart[]
}

/** Lines this much further apart than usual, in line heights, are of two paragraphs. */
const apart = 1.3
const startsList = /^(?:[•▪–‣o➢]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])$/

/** @param rows - printed rows of one row of a table, top to bottom */
export const joinCells = (rows: readonly (PartedRow & { readonly place: Place })[], { pitch }: Measures): CellRow[] => {
  const cells = new Map<number, Word[][]>()
  for (const { parts, place } of rows) {
    parts.forEach(({ words }, index) => {
      const column = place.columns[index] ?? 0
      const paragraphs = cells.get(column) ?? []
      const open = paragraphs.at(-1)
      const last = open?.at(-1)
      const first = words[0]
      if (!open || !last || !first) paragraphs.push([...words])
      else if (first.base - last.base > apart * pitch * last.size || startsList.test(first.text))
        paragraphs.push([...words])
      else if (isBroken(open, words)) open[0] = { ...last, text: last.text + first.text }
      else open.push(...words)
      cells.set(column, paragraphs)
    })
  }
  const [row] = rows
  const most = Math.max(0, ...[...cells.values()].map(paragraphs => paragraphs.length))
  return Array.from({ length: row ? most : 0 }, (_, index) => {
    const parts = [...cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, paragraphs]): CellPart[] => {
        const words = paragraphs[index]
        return words ? [{ ...toPart(words), column }] : []
      })
    return { words: parts.flatMap(({ words }) => words), base: row?.base ?? 0, size: row?.size ?? 0, parts }
  })
}

/** True for a word alone in a cell too narrow for it: "Ite" over "m". */
const isBroken = (open: readonly Word[], words: readonly Word[]): boolean =>
  open.length === 1 &&
  words.length === 1 &&
  /\p{L}$/u.test(open[0]?.text ?? '') &&
  /^[a-z]{1,3}$/.test(words[0]?.text ?? '')
