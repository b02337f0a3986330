/** Tables drawn with borders all round: found by the lines, not by the text. */
import type { Rule } from './page.ts'

export interface Grid {
  /** Borders from left to right. */
  readonly xs: readonly number[]
  /** Borders from top to bottom. */
  readonly ys: readonly number[]
}

/** Lines that miss each other by this much, in points, meet. */
const slack = 3
/** A page of text and tables has fewer lines than this; a drawing is not searched for tables. */
const mostLines = 1_500

/** Grids of at least `columns` × `rows` cells in which no two cells are merged. */
export const findGrids = (
  { verticals, horizontals }: { verticals: readonly Rule[]; horizontals: readonly Rule[] },
  least: { readonly columns: number; readonly rows: number },
): Grid[] => {
  if (verticals.length < 2 || horizontals.length < 2 || verticals.length + horizontals.length > mostLines) return []
  return connect(verticals, horizontals).flatMap(group => {
    const xs = distinct(group.verticals.map(({ left, right }) => (left + right) / 2))
    const ys = distinct(group.horizontals.map(({ top, bottom }) => (top + bottom) / 2))
    const isLargeEnough = xs.length > least.columns && ys.length > least.rows
    return isLargeEnough && isWhole({ xs, ys }, group.verticals) ? [{ xs, ys }] : []
  })
}

interface Group {
  readonly verticals: Rule[]
  readonly horizontals: Rule[]
}

/** Groups of lines that touch each other. */
const connect = (verticals: readonly Rule[], horizontals: readonly Rule[]): Group[] => {
  let groups: Group[] = []
  for (const rule of verticals) {
    const own: Group = { verticals: [rule], horizontals: horizontals.filter(other => meet(rule, other)) }
    const touched = groups.filter(group => group.horizontals.some(other => own.horizontals.includes(other)))
    const merged = [...touched, own]
    groups = [
      ...groups.filter(group => !touched.includes(group)),
      {
        verticals: merged.flatMap(group => group.verticals),
        horizontals: [...new Set(merged.flatMap(group => group.horizontals))],
      },
    ]
  }
  return groups
}

const meet = (vertical: Rule, horizontal: Rule): boolean =>
  horizontal.left - slack <= vertical.right &&
  horizontal.right + slack >= vertical.left &&
  vertical.top - slack <= horizontal.bottom &&
  vertical.bottom + slack >= horizontal.top

const distinct = (places: readonly number[]): number[] => {
  const found: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > slack) found.push(place)
  }
  return found
}

/** True where every row has a border at every x, so that it is sure which cell a word is in. */
const isWhole = ({ xs, ys }: Grid, verticals: readonly Rule[]): boolean =>
  ys.slice(1).every((bottom, index) => {
    const middle = (bottom + (ys[index] ?? bottom)) / 2
    return xs.every(x =>
      verticals.some(
        rule => Math.abs((rule.left + rule.right) / 2 - x) <= slack && rule.top <= middle && rule.bottom >= middle,
      ),
    )
  })
