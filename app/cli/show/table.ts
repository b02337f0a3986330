import { wrap } from './wrap.ts'

export interface Column {
  readonly heading: string
  /** Widest that it may get, in characters. */
  readonly most: number
}

/** A table of plain characters: cells wrapped, columns as wide as they need and no wider, two blanks between. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const wrapped = rows.map(row => columns.map(({ most }, i) => wrap(row[i] ?? '', most)))
  const widths = columns.map(({ heading }, i) =>
    Math.max(heading.length, ...wrapped.map(row => Math.max(0, ...(row[i] ?? []).map(line => line.length)))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  const body = wrapped.flatMap(row =>
    Array.from({ length: Math.max(1, ...row.map(cell => cell.length)) }, (_, n) =>
      line(row.map(cell => cell[n] ?? '')),
    ),
  )
  return [line(columns.map(({ heading }) => heading)), line(widths.map(width => '-'.repeat(width))), ...body].join('\n')
}
