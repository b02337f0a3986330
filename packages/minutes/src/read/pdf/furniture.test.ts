import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildPdf, pageObjects } from '#test/pdf/build-pdf.ts'
import { drawText } from '#test/pdf/draw-text.ts'
import type { Placed } from '#test/pdf/draw-text.ts'
import { bodyLines, readPdfBytes } from '#test/pdf/read-pdf-bytes.ts'

/** Text of the body of each page. */
const readPages = async (pages: readonly (readonly Placed[])[]): Promise<string[][]> => {
  const source = await readPdfBytes(buildPdf(pageObjects(pages.map(pieces => ({ content: drawText(pieces) })))))
  return pages.map((_, index) =>
    bodyLines(source)
      .filter(({ page }) => page === index + 1)
      .map(({ text }) => text),
  )
}

const body = ['Welcome and apologies', 'Serious violence duty', 'Any other business', 'Date of the next meeting']

test('a head and a foot that each page repeats are furniture, but the first head names the document', async () => {
  const pages = body.map((text, index) => [
    { text: 'Safer Westmere Partnership', x: 200, y: 40 },
    { text, x: 72, y: 200 },
    { text: 'Contact: the Community Safety Team', x: 72, y: 790 },
    { text: `${index + 1}`, x: 290, y: 810 },
  ])
  assert.deepEqual(await readPages(pages), [
    ['Safer Westmere Partnership', body[0]],
    ...body.slice(1).map(text => [text]),
  ])
})

test('page numbers are furniture whatever is written around them', async () => {
  const pages = body.map((text, index) => [
    { text, x: 72, y: 200 },
    { text: `Page ${index + 1} of 4`, x: 250, y: 810 },
  ])
  assert.deepEqual(
    await readPages(pages),
    body.map(text => [text]),
  )
})

test('left and right pages may have heads of their own', async () => {
  const pages = body.map((text, index) => [
    index % 2 === 0
      ? { text: 'Safer Westmere Partnership', x: 72, y: 40 }
      : { text: 'Minutes of the strategic group', x: 300, y: 40 },
    { text, x: 72, y: 200 },
  ])
  assert.deepEqual((await readPages(pages)).slice(2), [[body[2]], [body[3]]])
})

test('item numbers at the top of pages are no page numbers', async () => {
  const pages = [['3.'], ['7.'], ['8.']].map(([number = '']) => [
    { text: number, x: 72, y: 60 },
    { text: 'The meeting went on.', x: 72, y: 200 },
  ])
  assert.deepEqual(
    (await readPages(pages)).map(lines => lines[0]),
    ['3.', '7.', '8.'],
  )
})

test('the heading of the action column, repeated at the top of each page, is kept', async () => {
  const pages = body.map(text => [
    { text: 'Action', x: 480, y: 60 },
    { text, x: 72, y: 200 },
  ])
  assert.deepEqual(
    await readPages(pages),
    body.map(text => ['Action', text]),
  )
})

test('a sentence that two pages share in their middle is no furniture', async () => {
  const pages = body.map(() => [{ text: 'There was nothing to report.', x: 72, y: 400 }])
  assert.deepEqual(
    await readPages(pages),
    body.map(() => ['There was nothing to report.']),
  )
})
