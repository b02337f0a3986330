import { isBlankLine } from './block-starts.ts'

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0

/**
 * How many lines a block of HTML takes up: to the next blank line, but a table or list that is still open goes on over
 * blank lines to its end.
 */
export const htmlBlockLength = (lines: readonly string[], start: number): number => {
  let open = 0
  let i = start
  for (; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (open <= 0 && isBlankLine(line)) break
    open += count(line, /<(?:table|ul|ol)\b/gi) - count(line, /<\/(?:table|ul|ol)\s*>/gi)
  }
  return i - start
}
