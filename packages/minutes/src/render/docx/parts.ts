import { HeadingLevel, Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { cleanText } from '../layout/clean-text.ts'
import type { Aside, Facts, Grid, Heading, Part, Passage } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'
import { entryParagraph } from './passage.ts'
import { ACTION_WIDTH } from './styles.ts'
import { actionTable, gridTable } from './tables.ts'

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const headingParts = ({ level, text, newPage }: Heading): readonly FileChild[] => [
  new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_6,
    text: cleanText(text),
    pageBreakBefore: newPage,
  }),
]

const LABEL_WIDTH = 2700

const factsParts = ({ rows }: Facts): readonly FileChild[] =>
  rows.map(
    ({ label, value }) =>
      new Paragraph({
        indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH },
        spacing: { after: 60 },
        tabStops: [{ type: 'left', position: LABEL_WIDTH }],
        children: [
          new TextRun({ bold: true, children: [`${cleanText(label).replace(/:\s*$/, '')}:`, new Tab()] }),
          ...cleanText(value)
            .split('\n')
            .map((text, i) => new TextRun(i === 0 ? { text } : { text, break: 1 })),
        ],
      }),
  )

/** Word runs two tables that touch into one, and sets what follows a table close to it. */
const gap = (): FileChild => new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' } })

const gridParts = (grid: Grid): readonly FileChild[] => [gridTable(grid), gap()]

const asideParts = ({ label, entries }: Aside): readonly FileChild[] => [
  new Paragraph({
    style: 'NoteText',
    keepNext: true,
    children: [new TextRun({ text: cleanText(label), bold: true })],
  }),
  ...entries.map(entry => entryParagraph(entry, { style: 'NoteText', left: 397, right: 0 })),
]

/** The text keeps clear of the Action column wherever the document has one, so that its lines are of one length. */
const passageParts = ({ entries }: Passage, beside: boolean): readonly FileChild[] => {
  if (entries.some(entry => entry.marks.length > 0)) return [actionTable(entries), gap()]
  return entries.map(entry => entryParagraph(entry, { left: 0, right: beside ? ACTION_WIDTH + 140 : 0 }))
}

const hasMarks = (part: Part): boolean => part.part === 'passage' && part.entries.some(entry => entry.marks.length > 0)

/** The parts of a sheet as paragraphs and tables of Word. */
export const wordParts = (parts: readonly Part[]): readonly FileChild[] => {
  const beside = parts.some(hasMarks)
  return parts.flatMap(part =>
    visitPart(part, {
      heading: headingParts,
      facts: factsParts,
      passage: passage => passageParts(passage, beside),
      grid: gridParts,
      aside: asideParts,
    }),
  )
}
