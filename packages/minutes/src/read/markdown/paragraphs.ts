import type { RichParagraph } from '../rich/rich.ts'
import { paragraph, textOf } from '../rich/rich.ts'
import { splitRuns } from '../rich/split-runs.ts'
import { readInline } from './inline.ts'

/**
 * The lines of a paragraph as the file has them. Where it has several they may be a paragraph that was wrapped or a list
 * of names typed under each other, and Markdown cannot tell: each stays a line, and only those before a hard break (and
 * a paragraph that has but one) are whole.
 *
 * @param at - line of the file on which it begins
 */
export const readParagraph = (
  lines: readonly string[],
  at: number,
  given: Partial<RichParagraph> = {},
): RichParagraph[] => {
  const hard = lines.map(line => line.endsWith('  ') || line.endsWith('\\'))
  const text = lines.map((line, i) => (hard[i] ? line.replace(/\\$/, '') : line)).map(l => l.trimEnd())
  const runs = splitRuns(readInline(text.join('\n')))
  const exact = runs.length === lines.length
  return runs.flatMap((line, i) =>
    textOf(line).trim() === ''
      ? []
      : [
          paragraph(
            line.map(r => ({ ...r, text: r.text.replaceAll('\u00a0', ' ') })),
            {
              whole: runs.length === 1 || !exact || hard[i] === true,
              at: exact ? at + i : at,
              ...given,
              ...(i === 0 ? {} : { list: null, gap: 0 }),
            },
          ),
        ],
  )
}
