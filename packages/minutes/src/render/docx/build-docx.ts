import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Sheet } from '../layout/sheet.ts'
import { CORE_PATH, coreProperties } from './core-properties.ts'
import { fixZipTimes } from './fix-zip-times.ts'
import { wordParts } from './parts.ts'
import { GREY, PAGE, styles } from './styles.ts'

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({ color: GREY, size: 18, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
      ],
    }),
  ],
})

const bullets = {
  reference: 'bullets',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
}

/** A Word file of the sheet. */
export const buildDocx = async (sheet: Sheet): Promise<Uint8Array> => {
  const document = new Document({
    styles,
    numbering: { config: [bullets] },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer },
        children: [...wordParts(sheet.parts)],
      },
    ],
  })
  const core = { path: CORE_PATH, data: coreProperties(sheet.title) }
  return fixZipTimes(new Uint8Array(await Packer.toBuffer(document, undefined, [core])))
}
