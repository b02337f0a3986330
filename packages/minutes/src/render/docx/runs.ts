import { TextRun } from 'docx'
import { cleanText } from '../layout/clean-text.ts'
import type { Run } from '../layout/sheet.ts'

/** A new line inside a run is a line break. */
const linesOfRun = (run: Run): readonly TextRun[] =>
  cleanText(run.text)
    .split('\n')
    .map(
      (text, i) =>
        new TextRun({
          text,
          ...(i > 0 ? { break: 1 } : {}),
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(run.underline ? { underline: {} } : {}),
        }),
    )

/** Styled text as runs of Word. */
export const wordRuns = (runs: readonly Run[]): readonly TextRun[] => runs.flatMap(linesOfRun)
