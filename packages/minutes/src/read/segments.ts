import type { Segment } from './source.ts'

const TAB = 8

/**
 * The parts of a printed line set apart by a tab or by two or more blanks. A justified line may hold a few such gaps by
 * accident, so whoever uses the parts decides what they mean; columns are counted with tab stops every eight characters.
 *
 * @param line - a printed line, blanks and all
 * @param offset - where the line starts in `Source.text`
 */
export const splitSegments = (line: string, offset: number): Segment[] => {
  const segments: Segment[] = []
  let column = 0
  let start = -1
  let startColumn = 0
  let blanks = 0
  let tab = false
  let end = 0
  const close = (): void => {
    if (start >= 0) segments.push({ text: line.slice(start, end), offset: offset + start, column: startColumn })
    start = -1
  }
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i)
    if (c === 9) {
      tab = true
      column += TAB - (column % TAB)
    } else if (c === 32 || c === 0xa0) {
      blanks++
      column++
    } else {
      if (start >= 0 && (tab || blanks >= 2)) close()
      if (start < 0) {
        start = i
        startColumn = column
      }
      column++
      end = i + 1
      blanks = 0
      tab = false
    }
  }
  close()
  return segments
}

/** Column just after the last printed character of the line. */
export const widthOf = (segments: readonly Segment[]): number => {
  const last = segments.at(-1)
  return last ? last.column + last.text.length : 0
}
