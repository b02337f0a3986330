import { escaperOf, keepEdges } from './escape.ts'

/** Columns are padded to this width at most, so that one long cell does not push the others off the page. */
const WIDEST = 28

const escapeBar = escaperOf('|')
/** A cell's text, safe between bars. */
export const escapeCell = (text: string): string => {
  if (text === '') return ''
  const escaped = keepEdges(escapeBar(text))
  return /^-+$/.test(escaped) ? `\\${escaped}` : escaped
}

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] => {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 3, Math.min(cell.length, WIDEST))
    })
  }
  return widths
}

const row = (cells: readonly string[], widths: readonly number[]): string =>
  cells.length === 0 ? '|' : `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`

/** Cells that are escaped already, set between bars; see `pipeTable`. */
export const setBetweenBars = (head: readonly string[], body: readonly (readonly string[])[]): string => {
  const widths = widthsOf([head, ...body])
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
  const lines = body.map(cells => row(cells, widths))
  if (head.length > 0) return [row(head, widths), rule, ...lines].join('\n')
  return lines.length > 0 ? lines.join('\n') : '| --- |'
}

/**
 * A table with bars. The head row is ruled off from the rest; a table without a head row has no rule, and one without
 * anything has the rule alone. Rows may differ in length.
 */
export const pipeTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  setBetweenBars(
    header.map(escapeCell),
    rows.map(cells => cells.map(escapeCell)),
  )
