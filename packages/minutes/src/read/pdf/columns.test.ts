import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildPdf, pageObjects } from '#test/pdf/build-pdf.ts'
import { drawText } from '#test/pdf/draw-text.ts'
import type { Placed } from '#test/pdf/draw-text.ts'
import { bodyLines, partsOf, readPdfBytes } from '#test/pdf/read-pdf-bytes.ts'
import { printTypst } from '#test/pdf/print-typst.ts'
import { attendance, attendanceTable, items, twoColumns } from '#test/pdf/westmere-minutes.ts'

const readPieces = async (pieces: readonly Placed[]) =>
  partsOf(await readPdfBytes(buildPdf(pageObjects([{ content: drawText(pieces) }]))))

/** The last line of each paragraph that has a mark beside it, by how it ends. */
const marked = items.flatMap(({ paragraphs }) => paragraphs.filter(({ mark }) => mark !== ''))

for (const align of ['left', 'center', 'right'] as const) {
  for (const gutter of [4, 8]) {
    for (const border of [false, true]) {
      test(`marks set ${align} ${gutter} points from the text, ${border ? 'with' : 'without'} borders, stand apart beside their line`, async () => {
        const source = await readPdfBytes(printTypst(twoColumns({ gutter, border, align })))
        const lines = bodyLines(source).filter(({ segments }) => {
          const last = segments.at(-1)?.text ?? ''
          return segments.length > 1 && marked.some(({ mark }) => mark === last)
        })
        assert.deepEqual(
          lines.map(({ segments }) => segments.at(-1)?.text),
          marked.map(({ mark }) => mark),
        )
        lines.forEach(({ segments }, index) => {
          const text = marked[index]?.text ?? ''
          assert.ok(text.endsWith(segments.at(-2)?.text ?? '?'), `${segments.at(-2)?.text} ends its paragraph`)
        })
      })
    }
  }
}

test('without a heading, marks above each other make a column; capitals in the text do not', async () => {
  const rows: [string, string][] = [
    ['It was agreed that the wardens would walk the High Street with PN', 'TA'],
    ['Lighting in the underpass would be mended before the clocks change by', 'DW'],
    ['The autumn campaign would be planned with the schools and with GO', 'PN'],
    ['A letter would be sent to each of the landlords in the town by HM', ''],
  ]
  const pieces = rows.flatMap(([text, mark], index) => {
    const y = 100 + 14 * index
    return [{ text, x: 72, y }, ...(mark === '' ? [] : [{ text: mark, x: 470, y }])]
  })
  assert.deepEqual(
    await readPieces(pieces),
    rows.map(row => row.filter(text => text !== '')),
  )
})

test('bold marks after a ragged line are cut off where they stand in the column', async () => {
  const pieces: Placed[] = [
    { text: 'Action', x: 450, y: 90, font: 'bold' },
    { text: 'The letter to landlords would be drafted.', x: 72, y: 104 },
    { text: 'TA', x: 452, y: 104, font: 'bold' },
    {
      text: 'Every member of the partnership would be sent the summary of the needs assessment first',
      x: 72,
      y: 118,
      size: 10,
    },
    {
      text: 'More volunteers were needed for the walks in the town centre in the autumn, Helen said.',
      x: 72,
      y: 132,
      size: 10,
    },
    { text: 'ALL', x: 465, y: 132, size: 10, font: 'bold' },
  ]
  assert.deepEqual((await readPieces(pieces)).at(-1), [
    'More volunteers were needed for the walks in the town centre in the autumn, Helen said.',
    'ALL',
  ])
})

test('a mark that hangs between two lines is set beside the nearer one', async () => {
  const pieces: Placed[] = [
    { text: 'Action', x: 480, y: 90 },
    { text: 'RESOLVED that the needs assessment be summarised and that the', x: 72, y: 104 },
    { text: 'summary be sent to members.', x: 72, y: 118 },
    { text: 'DW', x: 480, y: 122.5 },
    { text: 'RESOLVED that the letter be drafted.', x: 72, y: 146 },
    { text: 'TA', x: 480, y: 141.5 },
  ]
  assert.deepEqual((await readPieces(pieces)).slice(1), [
    ['RESOLVED that the needs assessment be summarised and that the'],
    ['summary be sent to members.', 'DW'],
    ['RESOLVED that the letter be drafted.', 'TA'],
  ])
})

test('a mark with no line beside it is a line of its own, in its place and column', async () => {
  const source = await readPdfBytes(
    buildPdf(
      pageObjects([
        {
          content: drawText([
            { text: 'Action', x: 480, y: 90 },
            { text: 'RESOLVED that the letter be drafted.', x: 72, y: 104 },
            { text: 'TA', x: 480, y: 124 },
            { text: 'The meeting closed at 4 pm.', x: 72, y: 150 },
          ]),
        },
      ]),
    ),
  )
  assert.deepEqual(
    bodyLines(source).map(({ text }) => text),
    ['Action', 'RESOLVED that the letter be drafted.', 'TA', 'The meeting closed at 4 pm.'],
  )
  const [heading, , mark] = bodyLines(source)
  assert.equal(mark?.column, heading?.column)
})

test('attendance in columns without borders keeps names, roles and organisations apart', async () => {
  const rows = partsOf(await readPdfBytes(printTypst(attendanceTable(false))))
  for (const [name, , organisation] of attendance) {
    const row = rows.find(parts => parts[0] === name)
    assert.equal(row?.at(-1), organisation, name)
  }
  assert.deepEqual(
    rows.find(([name]) => name === 'Priya Nair'),
    ['Priya Nair', 'Head of Community', 'London Borough of Westmere'],
  )
})

test('two lists of names side by side are two parts of each line', async () => {
  const names = [
    ['Grace Okafor', 'GO', 'Priya Nair', 'PN'],
    ['Dan Whitlock', 'DW', 'Tom Ashworth', 'TA'],
    ['Helen Marsh', 'HM', 'Ann Lee', 'AL'],
  ]
  const lefts = [72, 190, 260, 380]
  const pieces = names.flatMap((row, index) =>
    row.map((text, at) => ({ text, x: lefts[at] ?? 0, y: 100 + 14 * index })),
  )
  assert.deepEqual(await readPieces(pieces), names)
})

test('the number before a paragraph is apart where other rows show its column', async () => {
  const rows = [
    ['9.1', 'This has now been cancelled.'],
    ['9.2', 'Moving forward, but the forms await a signature.'],
    ['9.3', 'The post stays vacant.'],
    ['10.10', 'Sheila tabled a paper on the events of the autumn.'],
  ]
  // "10.10" at 72 ends 3.4 points before the column at 103.
  const pieces = rows.flatMap(([number = '', text = ''], index) => [
    { text: number, x: 72, y: 100 + 14 * index },
    { text, x: 103, y: 100 + 14 * index },
  ])
  assert.deepEqual(await readPieces(pieces), rows)
})

test('a justified line with wide blanks is one part', async () => {
  const words = ['Robberies', 'near', 'the', 'railway', 'station', 'fell']
  const lefts = [72, 135, 172, 204, 255, 305]
  const pieces = words.map((text, index) => ({ text, x: lefts[index] ?? 0, y: 100 }))
  assert.deepEqual(await readPieces(pieces), [[words.join(' ')]])
})

test('the marker pen over a few words does not cut their line, the outline of a cell does', async () => {
  const words = drawText([{ text: 'The letter to landlords would be drafted.', x: 72, y: 100 }])
  const box = '0.9 g 94 738 28 14 re'
  const read = async (paint: string) =>
    partsOf(
      await readPdfBytes(buildPdf(pageObjects([{ content: `${box} ${paint} 0 g\n${words.toString('latin1')}` }]))),
    )
  assert.deepEqual(await read('f'), [['The letter to landlords would be drafted.']])
  assert.equal((await read('S'))[0]?.length, 3)
})
