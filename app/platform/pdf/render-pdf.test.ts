import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Printable } from '#minutes/render/index.ts'
import { item, paragraph } from '#minutes/render/cases/build.ts'
import { randomMinutes, randomOf } from '#minutes/render/cases/random-minutes.ts'
import { westmereArising } from '#minutes/render/cases/westmere-arising.ts'
import { westmereMinutes } from '#minutes/render/cases/westmere-minutes.ts'
import { westmerePack } from '#minutes/render/cases/westmere-papers.ts'
import { renderPdf } from './render-pdf.ts'

const rolesOf = (node: object): readonly string[] => [
  ...('role' in node && typeof node.role === 'string' ? [node.role] : []),
  ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(rolesOf) : []),
]

/** What a screen reader gets of the file. */
const open = async (printable: Printable) => {
  const bytes = await renderPdf(printable)
  const marked = /\/MarkInfo\s*<<[^>]*\/Marked true/.test(Buffer.from(bytes).toString('latin1'))
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const trees = await Promise.all(pages.map(page => page.getStructTree()))
  const texts = await Promise.all(pages.map(page => page.getTextContent()))
  const { info, metadata } = await pdf.getMetadata()
  return {
    info: Object.fromEntries(Object.entries(info)),
    claims: metadata?.get('pdfuaid:part'),
    marked,
    roles: trees.flatMap(rolesOf),
    pages: pages.length,
    text: texts.map(page => page.items.map(one => ('str' in one ? one.str : '')).join(' ')).join('\n'),
  }
}

test('a PDF is tagged, in British English, with title, headings and table heads', async () => {
  const pdf = await open(westmereArising)
  assert.equal(pdf.info['Language'], 'en-GB')
  assert.equal(pdf.info['Title'], 'Safer Westmere Partnership Strategic Group: Matters arising')
  assert.equal(pdf.marked, true)
  assert.equal(pdf.claims, '1')
  const count = (role: string): number => pdf.roles.filter(one => one === role).length
  assert.equal(count('H1'), 1)
  assert.equal(count('H2'), 4)
  assert.equal(count('TH'), 3 + 7)
  assert.equal(count('TD'), 3 * 3 + 7)
  assert.ok(pdf.roles.indexOf('H1') < pdf.roles.indexOf('Table'))
})

test('the Action column is a table with heads, and the words stay in reading order', async () => {
  const { text, roles } = await open(westmereMinutes)
  assert.ok(roles.includes('TH'))
  assert.match(text, /brought to the next meeting; and\s+DW\/PN\s.*Victim Support be invited to the exercise\.\s+PN/s)
})

test('the head of a long table is repeated on each page', async () => {
  const rows = Array.from({ length: 30 }, () => westmereArising.rows).flat()
  const { text, pages } = await open({ ...westmereArising, rows })
  assert.ok(pages > 3)
  assert.ok((text.match(/Matters Arising\s+Update/g)?.length ?? 0) >= pages - 1)
})

test('in a pack each document begins a page, below one first heading', async () => {
  const { roles, text } = await open(westmerePack)
  assert.equal(roles.filter(role => role === 'H1').length, 1)
  const starts = [
    'Safer Westmere Partnership Strategic Group: papers',
    'Matters arising',
    'Domestic Abuse Sub-Group',
    'Safer Westmere Partnership Strategic Group: action log',
  ]
  for (const start of starts)
    assert.ok(
      text.split('\n').some(page => page.startsWith(start)),
      start,
    )
})

test('markup of typst that a person typed is text, and signs without a glyph are replaced', async () => {
  const typed = '#panic("x") $x^2$ *y* @z <w> \\ `v` \u0007 ✔ 😀 \ud83d \u200d \ufeff‑end'
  const { text } = await open({ ...westmereMinutes, items: [item('1', typed, { blocks: [paragraph(typed)] })] })
  assert.ok(text.includes('#panic("x") $x^2$ *y* @z <w> \\ `v`'), text)
  assert.match(text, /yes \?\s+‑end/)
})

test('the same document gives the same bytes: no date of making is in them', async () => {
  const file = await renderPdf(westmereMinutes)
  assert.deepEqual(await renderPdf(westmereMinutes), file)
  assert.equal((await open(westmereMinutes)).info['CreationDate'], undefined)
})

test('whatever people write can be set', async () => {
  for (let seed = 1; seed <= 20; seed++)
    await assert.doesNotReject(renderPdf(randomMinutes(randomOf(seed))), `seed ${seed}`)
})
