import type { RichRun } from '../rich/rich.ts'

/** Text as it was written in the page, before blanks are squeezed. */
export interface RawRun extends RichRun {
  /** True inside `<pre>`: blanks and line ends stand. */
  readonly kept: boolean
}

const PDF_LABEL = /\b(?:pdf icon\s{1,5})?PDF\s{1,5}\d[\d.,]{0,9}\s{0,5}[KM]B\b(?:\s?\/\s?\d[\d.,]{0,9}\s?[KM]B)?/gi

/**
 * The runs of a paragraph as a browser shows them: blanks squeezed to one and dropped at the ends of lines, no-break
 * blanks kept (as blanks), a line break at the very end dropped. Null where nothing at all is left, not even a blank line.
 */
export const closeParagraph = (raw: readonly RawRun[]): RichRun[] | null => {
  const runs: RichRun[] = []
  let atStart = true
  let shown = false
  for (const run of raw) {
    const { kept, ...style } = run
    let text = run.text
    if (!kept) {
      text = text.replace(PDF_LABEL, '').replace(/[ \t\n\r\f]+/g, ' ')
      if (text === '\u0000') text = '\n'
      else if (atStart) text = text.replace(/^ /, '')
    }
    if (text === '') continue
    shown = true
    atStart = text.endsWith('\n') || text.endsWith(' ')
    runs.push({ ...style, text: text.replaceAll('\u00a0', ' ') })
  }
  if (!shown) return null
  const last = runs.at(-1)
  if (last?.text.endsWith('\n')) runs[runs.length - 1] = { ...last, text: last.text.slice(0, -1) }
  return runs
}

/** Stands for a line break in a raw run, where a written line end would be squeezed. */
export const LINE_BREAK = '\u0000'
