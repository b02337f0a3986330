import { Paragraph, Tab, TextRun } from 'docx'
import { cleanText } from '../layout/clean-text.ts'
import { isBullet } from '../layout/lists.ts'
import type { Entry } from '../layout/sheet.ts'
import { wordRuns } from './runs.ts'

export interface EntryLook {
  readonly style?: string
  /** Space kept free at the right, in twentieths of a point. */
  readonly right: number
  /** Indent of the whole at the left, in twentieths of a point. */
  readonly left: number
}

const BULLET_INDENT = 397
/** A label hangs in a margin that grows with it: "(a)" 567, "19.09.01" about 900. */
const labelIndent = (label: string): number => Math.min(1700, Math.max(567, label.length * 125))

const styleOf = ({ style }: EntryLook): { style?: string } => (style === undefined ? {} : { style })

/** A paragraph or list item. Marks are not printed here: they stand in the Action column. */
export const entryParagraph = (entry: Entry, look: EntryLook): Paragraph => {
  const { label, runs } = entry
  if (label === null)
    return new Paragraph({
      ...styleOf(look),
      keepNext: entry.leads,
      indent: { left: look.left, right: look.right },
      children: wordRuns(runs),
    })
  const hanging = isBullet(label) ? BULLET_INDENT : labelIndent(label)
  const indent = { left: look.left + hanging, hanging, right: look.right }
  if (isBullet(label))
    return new Paragraph({
      ...styleOf(look),
      numbering: { reference: 'bullets', level: 0 },
      indent,
      children: wordRuns(runs),
    })
  return new Paragraph({
    ...styleOf(look),
    indent,
    tabStops: [{ type: 'left', position: look.left + hanging }],
    children: [new TextRun({ children: [cleanText(label), new Tab()] }), ...wordRuns(runs)],
  })
}
