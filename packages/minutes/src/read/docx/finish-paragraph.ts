import type { RichParagraph, RichRun } from '../rich/rich.ts'
import { paragraph, plainStyle } from '../rich/rich.ts'
import type { Counter } from './count-numbers.ts'
import type { Draft, DraftRun, Usage } from './draft.ts'
import { countUse, mostUsed } from './draft.ts'
import type { ParagraphProperties, RunProperties } from './properties.ts'
import type { Styles } from './read-styles.ts'

/** Word's own, where a document sets none. */
const DEFAULT_SIZE = 10
const DEFAULT_FONT = 'Times New Roman'

const appearance = (run: DraftRun, base: RunProperties, styles: Styles): RunProperties => {
  const style = run.properties.style
  return { ...base, ...(style === undefined ? {} : styles.character(style)), ...run.properties }
}

/** Space around the paragraph and the height of its lines, in points. */
const spacingOf = (p: ParagraphProperties, size: number): NonNullable<RichParagraph['spacing']> => {
  const line = p.line ?? 240
  return {
    before: p.contextual ? 0 : (p.before ?? 0) / 20,
    after: p.contextual ? 0 : (p.after ?? 0) / 20,
    line: p.exactly ? line / 20 : (line / 240) * 1.15 * size,
  }
}

/**
 * A paragraph as it is shown: styles resolved, hidden text left out, its number counted. Sizes and lengths are in points
 * still, for the size of body text is known only at the end of the document.
 *
 * @param inCell - in a table, where a number that stands alone is the cell's text
 */
export const finishParagraph = (
  draft: Draft,
  { styles, counter, usage, inCell }: { styles: Styles; counter: Counter; usage: Usage; inCell: boolean },
): RichParagraph => {
  const styleId = draft.properties.style ?? styles.normal
  const style = styles.resolve(styleId)
  const listed = counter.next(draft.properties, styleId)
  const properties = { ...style.paragraph, ...listed?.paragraph, ...draft.properties }
  const sizes = new Map<number, number>()
  let runs: RichRun[] = []
  for (const run of draft.runs) {
    const look = appearance(run, style.run, styles)
    if (look.hidden || run.text === '') continue
    countUse(sizes, look.size ?? DEFAULT_SIZE, run.text.length)
    countUse(usage.sizes, look.size ?? DEFAULT_SIZE, run.text.length)
    countUse(usage.fonts, look.font ?? DEFAULT_FONT, run.text.length)
    const { bold = false, italic = false, underline = false } = look
    runs.push({ text: run.text.replaceAll('\u00a0', ' '), bold, italic, underline })
  }
  const size = mostUsed(sizes, style.run.size ?? DEFAULT_SIZE)
  let list = listed ? { label: listed.label, depth: listed.depth } : null
  if (list && inCell && list.label !== '•' && runs.every(r => r.text.trim() === '')) {
    runs = [{ text: list.label, ...plainStyle }]
    list = null
  }
  const outline = draft.properties.outline
  const heading = outline === undefined ? style.heading : outline < 9 ? outline + 1 : 0
  return paragraph(runs, {
    heading: Math.min(6, heading),
    list,
    size,
    indent: Math.max(0, properties.left ?? 0) / 20,
    spacing: spacingOf(properties, size),
  })
}
