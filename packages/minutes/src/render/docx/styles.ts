import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx'

/** Twentieths of a point. A4 with margins of 2.2 cm. */
export const PAGE = { width: 11906, height: 16838, margin: 1247 } as const
/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
/** Width of the Action column, in twentieths of a point. */
export const ACTION_WIDTH = 1450

const FONT = 'Arial'
export const GREY = '505A5F'
export const LINE = 'B1B4B6'
export const SHADE = 'F3F2F1'

/** Sizes in half points, spacing in twentieths of a point. */
const headingStyle = (
  level: number,
  size: number,
  before: number,
): { run: IRunStylePropertiesOptions; paragraph: IParagraphStylePropertiesOptions } => ({
  run: { font: FONT, size, bold: true, color: '0B0C0C' },
  paragraph: {
    spacing: { before, after: 100, line: 252, lineRule: 'auto' },
    outlineLevel: level - 1,
    keepNext: true,
    keepLines: true,
  },
})

/** House style: Arial 11, headings that Word's navigation and a converter to PDF recognise. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    },
    heading1: headingStyle(1, 34, 0),
    heading2: headingStyle(2, 26, 300),
    heading3: headingStyle(3, 23, 220),
    heading4: headingStyle(4, 22, 200),
    heading5: headingStyle(5, 22, 200),
    heading6: headingStyle(6, 22, 200),
  },
  paragraphStyles: [
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 60, line: 250, lineRule: 'auto' } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 20, bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'ActionHead',
      name: 'Action Head',
      basedOn: 'TableText',
      run: { size: 17, color: GREY },
      paragraph: { spacing: { after: 40 }, keepNext: true },
    },
    {
      id: 'NoteText',
      name: 'Note Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 397 },
        border: { left: { style: 'single', size: 18, color: LINE, space: 10 } },
      },
    },
  ],
}
