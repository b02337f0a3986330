import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildPdf, pageObjects } from '#test/pdf/build-pdf.ts'
import { drawText, drawLines } from '#test/pdf/draw-text.ts'
import type { Placed } from '#test/pdf/draw-text.ts'
import { bodyLines, readPdfBytes } from '#test/pdf/read-pdf-bytes.ts'

const readPage = async (content: Buffer | string, entries = '') =>
  bodyLines(await readPdfBytes(buildPdf(pageObjects([{ content, entries }]))))

const readPieces = async (pieces: readonly Placed[]) => (await readPage(drawText(pieces))).map(({ text }) => text)

test('words drawn apart without a blank are two words', async () => {
  // "Priya" is 27.5 points wide at this size, so the second piece starts 3 points after it ends.
  assert.deepEqual(
    await readPieces([
      { text: 'Priya', x: 72, y: 100 },
      { text: 'Nair', x: 102.5, y: 100 },
    ]),
    ['Priya Nair'],
  )
})

test('kerning inside a word does not split it', async () => {
  const lines = await readPage('BT /F1 11 Tf 72 700 Td [(W) 60 (estm) -40 (ere)] TJ ET')
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['Westmere'],
  )
})

test('pieces drawn in any order are read from top to bottom and from left to right', async () => {
  assert.deepEqual(
    await readPieces([
      { text: 'second line', x: 72, y: 120 },
      { text: 'line', x: 95, y: 100 },
      { text: 'first', x: 72, y: 100 },
    ]),
    ['first line', 'second line'],
  )
})

test('a heading spaced out letter by letter is read as words, initials are not', async () => {
  const lines = await readPage(
    'BT /F2 14 Tf 4 Tc 72 700 Td (SAFER WESTMERE) Tj ET BT /F1 11 Tf 0 Tc 72 680 Td (A B C and D) Tj ET',
  )
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['SAFER WESTMERE', 'A B C and D'],
  )
})

test('a hyphen at the end of a line stays', async () => {
  assert.deepEqual(
    await readPieces([
      { text: 'The Chairman welcomed the multi-', x: 72, y: 100 },
      { text: 'agency team.', x: 72, y: 113 },
    ]),
    ['The Chairman welcomed the multi-', 'agency team.'],
  )
})

test('raised small print belongs to its word', async () => {
  assert.deepEqual(
    await readPieces([
      { text: 'Minutes of 26', x: 72, y: 100 },
      { text: 'th', x: 138.2, y: 96, size: 7 },
      { text: 'February', x: 150, y: 100 },
      { text: 'The next line', x: 72, y: 113 },
    ]),
    ['Minutes of 26th February', 'The next line'],
  )
})

test('the bullet of the Symbol font is a bullet', async () => {
  const [line] = await readPage(
    Buffer.concat([
      drawText([{ text: '\u00b7', x: 72, y: 100, font: 'symbol' }]),
      Buffer.from('\n'),
      drawText([{ text: 'Operation Lantern', x: 80, y: 100 }]),
    ]),
  )
  assert.equal(line?.text, '• Operation Lantern')
})

test('bold, italic and underlined words are told, and a border under a row is no underline', async () => {
  const drawing = Buffer.concat([
    drawText([
      { text: 'RESOLVED', x: 72, y: 100, font: 'bold' },
      { text: 'that', x: 140, y: 100 },
      { text: 'Lantern', x: 164, y: 100, font: 'italic' },
      { text: 'Decisions', x: 72, y: 130 },
      { text: 'Agreed', x: 72, y: 160 },
    ]),
    Buffer.from('\n'),
    drawLines([
      [72, 132, 119, 132],
      [60, 162, 500, 162],
    ]),
  ])
  assert.deepEqual(
    (await readPage(drawing)).map(({ text, spans }) => ({
      text,
      spans: spans.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`),
    })),
    [
      { text: 'RESOLVED that Lantern', spans: ['bold RESOLVED', 'italic Lantern'] },
      { text: 'Decisions', spans: ['underline Decisions'] },
      { text: 'Agreed', spans: [] },
    ],
  )
})

test('a page turned by its rotation is read as it is seen', async () => {
  // Text that runs up the page, on a page that is turned a quarter clockwise to be read.
  const content =
    'BT /F1 11 Tf 0 1 -1 0 100 72 Tm (Safer Westmere) Tj ET BT /F1 11 Tf 0 1 -1 0 114 72 Tm (Partnership) Tj ET'
  const lines = await readPage(content, '/Rotate 90')
  assert.deepEqual(
    lines.map(({ text, column }) => [text, column > 5 && column < 20]),
    [
      ['Safer Westmere', true],
      ['Partnership', true],
    ],
  )
})

test('a watermark across the page is left out', async () => {
  const lines = await readPage(
    Buffer.concat([
      Buffer.from('BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET\n'),
      drawText([{ text: 'Minutes', x: 72, y: 100 }]),
    ]),
  )
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['Minutes'],
  )
})

test('text outside the crop box is not on the page, and columns are counted from its edge', async () => {
  const content = drawText([
    { text: 'cut off', x: 72, y: 20 },
    { text: 'Minutes of the meeting', x: 122, y: 100 },
  ])
  const [line, ...others] = await readPage(content, '/CropBox[100 0 595 800]')
  assert.deepEqual(others, [])
  assert.equal(line?.text, 'Minutes of the meeting')
  assert.ok(line !== undefined && line.column >= 3 && line.column <= 5, `column ${line?.column}`)
})

test('the file gives its title and author', async () => {
  const objects = pageObjects([{ content: drawText([{ text: 'Minutes', x: 72, y: 100 }]) }])
  objects.set(5, Buffer.from('<</Title<FEFF004D0069006E00750074006500730020201300A3>/Author(Tom Ashworth)>>'))
  const { meta } = await readPdfBytes(buildPdf(objects, '/Info 5 0 R'))
  assert.deepEqual(meta, { title: 'Minutes \u2013£', author: 'Tom Ashworth' })
})
