import { test } from 'node:test'
import assert from 'node:assert/strict'
import * as word from 'docx'
import { readDocx } from './read-docx.ts'

/** The file is written by another program's writer, so that the reader is not only held to what this project expects. */
const written = (): Promise<Buffer> => {
  const numbered = (text: string, level: number) =>
    new word.Paragraph({ text, numbering: { reference: 'items', level } })
  const cell = (text: string, width: number) =>
    new word.TableCell({ children: [new word.Paragraph(text)], width: { size: width, type: word.WidthType.DXA } })
  return word.Packer.toBuffer(
    new word.Document({
      title: 'Minutes of the Safer Westmere Partnership',
      creator: 'Helen Marsh',
      numbering: {
        config: [
          {
            reference: 'items',
            levels: [
              { level: 0, format: word.LevelFormat.DECIMAL, text: '%1.' },
              { level: 1, format: word.LevelFormat.LOWER_ROMAN, text: '%1(%2)' },
            ],
          },
        ],
      },
      sections: [
        {
          headers: { default: new word.Header({ children: [new word.Paragraph('OFFICIAL')] }) },
          children: [
            new word.Paragraph({ text: 'Safer Westmere Partnership', heading: word.HeadingLevel.HEADING_1 }),
            new word.Paragraph({
              children: [new word.TextRun({ text: 'Present: ', bold: true }), new word.TextRun('Cllr Grace Okafor')],
            }),
            numbered('Welcome', 0),
            numbered('Apologies', 0),
            numbered('from the police', 1),
            new word.Table({
              rows: [
                new word.TableRow({ tableHeader: true, children: [cell('Minute', 8000), cell('Action', 1000)] }),
                new word.TableRow({ children: [cell('Priya Nair would write.', 8000), cell('PN', 1000)] }),
              ],
            }),
          ],
        },
      ],
    }),
  )
}

test('a file written by another program is read with its heading, numbers, table, head and properties', async () => {
  const source = await readDocx(await written())
  assert.deepEqual(
    source.blocks.map(b =>
      b.kind === 'line'
        ? [b.list?.label ?? '', b.text, b.heading, b.furniture]
        : [b.header, b.cells.map(c => c.lines.map(l => l.text).join('/')).join('|')],
    ),
    [
      ['', 'OFFICIAL', 0, true],
      ['', 'Safer Westmere Partnership', 1, false],
      ['', 'Present: Cllr Grace Okafor', 0, false],
      ['1.', 'Welcome', 0, false],
      ['2.', 'Apologies', 0, false],
      ['2(i)', 'from the police', 0, false],
      [true, 'Minute|Action'],
      [false, 'Priya Nair would write.|PN'],
    ],
  )
  assert.equal(source.meta['title'], 'Minutes of the Safer Westmere Partnership')
  assert.equal(source.meta['author'], 'Helen Marsh')
})
