import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse.ts'
import { readHtml } from '../../src/read/html/read-html.ts'
import { readMarkdown } from '../../src/read/markdown/read-markdown.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { pathologicalTexts } from './pathological-texts.ts'

/** A guard against hanging, in milliseconds; how fast a text is read is measured in `bench/`. */
const timeout = 60_000

/** Longer than any minutes: kept as they are. */
const BEYOND_MINUTES = new Set([
  'a hundred thousand items',
  'a hundred thousand plain items',
  'a hundred thousand items of prose',
])

for (const [name, make] of Object.entries(pathologicalTexts))
  test(`${name}: read to the end`, { timeout }, () => {
    const source = readText(make())
    const { documents } = parse(source)
    for (const { position } of documents)
      assert.ok(position.start.offset <= position.end.offset && position.end.offset <= source.text.length)
    if (!BEYOND_MINUTES.has(name)) return
    assert.deepEqual(
      documents.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)),
      ['too-long-to-read'],
    )
  })

test('a file beyond any length is kept as it is, and says so', { timeout }, () => {
  const made = pathologicalTexts['a hundred thousand items']?.() ?? ''
  const [document] = parse(readText(made.repeat(2))).documents
  assert.equal(document?.type, 'other')
  assert.deepEqual(
    document.diagnostics.map(({ rule }) => rule),
    ['too-long-to-read'],
  )
})

test('a text of more emphasis than is read keeps its signs, and says so', () => {
  const source = readText('**a** '.repeat(150_000))
  assert.ok(source.text.startsWith('**a**'))
  assert.deepEqual(
    source.diagnostics.map(({ rule }) => rule),
    ['markup-not-read'],
  )
  assert.deepEqual(readText('**a** '.repeat(50_000)).diagnostics, [])
})

test('a cell of twenty thousand marks beside one of twenty thousand paragraphs', { timeout }, () => {
  const cell = (text: string): string => `<td>${`<p>${text}</p>`.repeat(20_000)}</td>`
  const page = `<p>Minutes of the Board</p><p>Present: Priya Nair</p><table><tr><th>No</th><th>Item</th><th>Action</th></tr><tr><td>1</td>${cell('Text of it')}${cell('PN')}</tr></table>`
  assert.equal(parse(readHtml(page)).documents.length, 1)
})

test('forty thousand items are forty thousand items', { timeout }, () => {
  const made = pathologicalTexts['a hundred thousand items']?.() ?? ''
  const [document] = parse(readText(made.slice(0, made.indexOf('40001  ITEM')))).documents
  assert.equal(document?.type, 'minutes')
  assert.deepEqual(
    document.items.map(({ number }) => number),
    Array.from({ length: 40_000 }, (_, i) => String(i + 1)),
  )
})

test('a table of fifty thousand rows, as a web page and in Markdown', { timeout }, () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => i)
  const page = `<table>${rows.map(i => `<tr><td>${i}</td><td>The report was noted.</td><td>PN</td></tr>`).join('')}</table>`
  const markdown = `| No. | Item | Action |\n|---|---|---|\n${rows.map(i => `| ${i} | The report was noted. | PN |`).join('\n')}`
  for (const source of [readHtml(page), readMarkdown(markdown)]) assert.ok(parse(source).documents.length >= 1)
})

test('ten thousand elements inside one another: the text in them, and a remark', { timeout }, () => {
  for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'blockquote']) {
    const pack = parse(readHtml(`${`<${tag}>`.repeat(10_000)}Minutes of the meeting`))
    assert.equal(pack.documents.length, 1, tag)
    assert.equal(pack.diagnostics[0]?.rule, 'markup-not-read', tag)
  }
  assert.deepEqual(parse(readHtml(`${'<div>'.repeat(100)}Minutes of the meeting`)).diagnostics, [])
  for (const nested of ['> ', '- ', '  ', '<div>'])
    assert.equal(parse(readMarkdown(`${nested.repeat(10_000)}Minutes of the meeting`)).documents.length, 1, nested)
})

test('half a million marks in Markdown: the text, and a remark', { timeout }, () => {
  const { documents, diagnostics } = parse(readMarkdown('*a '.repeat(500_000)))
  assert.equal(documents.length, 1)
  assert.equal(diagnostics[0]?.rule, 'markup-not-read')
})

test('running text is searched to a limit, said so, and what is marked is found below it', { timeout }, () => {
  const promise = (i: number): string => `Priya Nair would write to house ${i} about the bins.\n\n`
  const many = Array.from({ length: 40_000 }, (_, i) => promise(i)).join('')
  const head = 'Minutes of the meeting held on 10 March 2026\n\nPresent:\n\nPriya Nair, Manager\n\n'
  const [document] = parse(
    readText(`${head}1. Title\n\n${many}2. Last\n\n${promise(1)}RESOLVED that it be done.\n`),
  ).documents
  assert.equal(document?.type, 'minutes')
  assert.deepEqual(
    document.items.map(({ actions, decisions }) => [actions.length > 20_000, actions.length > 0, decisions.length]),
    [
      [true, true, 0],
      [false, false, 1],
    ],
  )
  const remark = document.diagnostics.find(({ rule }) => rule === 'too-long-to-search')
  assert.equal(remark?.item, '1')
})
