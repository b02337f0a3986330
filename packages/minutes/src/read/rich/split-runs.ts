import type { StyleSpan } from '../source.ts'
import type { RichRun } from './rich.ts'

/** The runs of a paragraph, cut at its line breaks: one list for each printed line, at least one. */
export const splitRuns = (runs: readonly RichRun[]): RichRun[][] => {
  const lines: RichRun[][] = [[]]
  for (const run of runs) {
    let first = true
    for (const text of run.text.split('\n')) {
      if (!first) lines.push([])
      first = false
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}

const kinds = ['bold', 'italic', 'underline'] as const

/**
 * The styled stretches of a line. Stretches of one style that only blanks divide are one; blanks at their ends are not
 * part of them.
 *
 * @param skip - characters trimmed off the front of the line
 * @param text - the trimmed line
 */
export const spansOf = (runs: readonly RichRun[], skip: number, text: string): StyleSpan[] => {
  const spans: StyleSpan[] = []
  for (const kind of kinds) {
    let start = -1
    let end = -1
    let at = -skip
    const close = (): void => {
      if (start >= 0 && end > start) spans.push({ start, end, kind })
      start = -1
    }
    for (const run of runs) {
      const from = Math.max(0, at)
      at += run.text.length
      const piece = text.slice(from, Math.max(0, at))
      const letters = piece.trim()
      if (letters === '') continue
      if (!run[kind]) {
        close()
        continue
      }
      const lead = piece.length - piece.trimStart().length
      if (start < 0) start = from + lead
      end = from + lead + letters.length
    }
    close()
  }
  return spans.sort((a, b) => a.start - b.start)
}
