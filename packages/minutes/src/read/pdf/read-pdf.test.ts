import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source, SourceLine } from '#minutes'
import { buildPdf, pageObjects } from '#test/pdf/build-pdf.ts'
import { drawText } from '#test/pdf/draw-text.ts'
import { hostilePdfs } from '#test/pdf/hostile-pdfs.ts'
import { printTypst } from '#test/pdf/print-typst.ts'
import { readPdfBytes } from '#test/pdf/read-pdf-bytes.ts'
import { attendanceTable, twoColumns } from '#test/pdf/westmere-minutes.ts'

const linesOf = ({ blocks }: Source): SourceLine[] => blocks.flatMap(block => (block.kind === 'line' ? [block] : []))

test('every line and part says where it stands in the text', async () => {
  for (const typst of [twoColumns({ gutter: 4, border: true, align: 'left', repeat: 6 }), attendanceTable(false)]) {
    const source = await readPdfBytes(printTypst(typst))
    const printed = source.text.split('\n')
    const lines = linesOf(source)
    assert.ok(lines.length > 5)
    for (const line of lines) {
      assert.equal(source.text.slice(line.offset, line.offset + line.text.length), line.text)
      assert.equal(printed[line.line - 1]?.trim(), line.text)
      for (const { text, offset } of line.segments) assert.equal(source.text.slice(offset, offset + text.length), text)
      for (const { start, end } of line.spans) assert.ok(start >= 0 && start < end && end <= line.text.length)
      assert.ok(line.column <= line.width)
    }
    assert.equal(source.pages, lines.at(-1)?.page)
  }
})

test('lines of a paragraph have no gap between them, and paragraphs do', async () => {
  const source = await readPdfBytes(
    printTypst(
      '#set par(leading: 0.65em, spacing: 1.4em)\nOne #linebreak() two #linebreak() three\n\nfour #linebreak() five',
    ),
  )
  assert.deepEqual(
    linesOf(source).map(({ text, gap }) => [text, gap]),
    [
      ['One', 0],
      ['two', 0],
      ['three', 0],
      ['four', 1],
      ['five', 0],
    ],
  )
})

test('sizes are told against the body text', async () => {
  const source = await readPdfBytes(
    printTypst('#text(size: 22pt)[Minutes]\n\nThe partnership met at the Town Hall and went through the agenda.'),
  )
  assert.deepEqual(
    linesOf(source).map(({ size }) => size),
    [2, 1],
  )
})

test('a page without text is told, and the others are read', async () => {
  const pages = [{ content: drawText([{ text: 'Minutes', x: 72, y: 100 }]) }, { content: '' }]
  const source = await readPdfBytes(buildPdf(pageObjects(pages)))
  assert.equal(source.text, `${' '.repeat(linesOf(source)[0]?.column ?? 0)}Minutes\n`)
  assert.deepEqual(
    source.diagnostics.map(({ rule, severity, page }) => ({ rule, severity, page })),
    [{ rule: 'page-without-text', severity: 'note', page: 2 }],
  )
})

test('a scanned page is told as such', async () => {
  const image = '\nq 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q'
  const source = await readPdfBytes(buildPdf(pageObjects([{ content: image }])))
  assert.match(source.diagnostics[0]?.message ?? '', /^Page 1 is a picture, perhaps a scan/)
})

test('a file that needs a password says so, whatever the lock', async () => {
  for (const name of ['a password', 'an unknown lock']) {
    const make = hostilePdfs[name]
    assert.ok(make)
    await assert.rejects(readPdfBytes(make()), { name: 'UnreadableFile', reason: 'encrypted' })
  }
})

test('a damaged file that the first engine refuses is read by the second, with a remark', async () => {
  const pieces = [
    { text: 'Minutes of the partnership', x: 72, y: 100, font: 'bold' as const },
    { text: 'Action', x: 460, y: 100 },
  ]
  const whole = buildPdf(pageObjects([{ content: drawText(pieces) }])).toString('latin1')
  const damaged = whole.replace('/Root 1 0 R', '/Root<</Type/Catalog/Pages 2 0 R>>')
  const source = await readPdfBytes(Buffer.from(damaged, 'latin1'))
  const [line] = linesOf(source)
  assert.deepEqual(
    line?.segments.map(({ text }) => text),
    ['Minutes of the partnership', 'Action'],
  )
  assert.deepEqual(line?.spans, [{ start: 0, end: 26, kind: 'bold' }])
  assert.equal(source.diagnostics[0]?.rule, 'file-repaired')
})
