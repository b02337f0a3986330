import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './read-text.ts'

const lines = (text: string) => readText(text).blocks.filter(b => b.kind === 'line')

test('a line keeps its place, its column and what blanks set apart', () => {
  const [first, second] = lines('\n\n   Priya Nair      Head of Community Safety\nTom Ashworth\tTrading Standards')
  assert.deepEqual(
    first?.segments.map(s => [s.text, s.column]),
    [
      ['Priya Nair', 3],
      ['Head of Community Safety', 19],
    ],
  )
  assert.equal(first?.line, 3)
  assert.equal(first?.gap, 2)
  assert.deepEqual(
    second?.segments.map(s => [s.text, s.column]),
    [
      ['Tom Ashworth', 0],
      ['Trading Standards', 16],
    ],
  )
})

test('every line and segment stands where it says in the text', () => {
  const source = readText('One  two\r\n\r\n\tthree <b>not a tag of ours</b>\n | four')
  for (const block of source.blocks) {
    assert.equal(block.kind, 'line')
    if (block.kind !== 'line') continue
    for (const s of block.segments) assert.equal(source.text.slice(s.offset, s.offset + s.text.length), s.text)
  }
})

test('a form feed begins a page', () => {
  assert.deepEqual(
    lines('One\n\fTwo\n\fThree').map(l => l.page),
    [1, 2, 3],
  )
  assert.equal(readText('One').pages, null)
})

test('remnants of HTML are read as what they meant', () => {
  const [row, para] = lines(
    '<p>3</p>\t<p>MOPED CRIME</p> <p>The <strong>Board</strong> met.</p>\t<p>Action</p>\n<p>x</p>',
  )
  assert.deepEqual(
    row?.segments.map(s => s.text),
    ['3', 'MOPED CRIME'],
  )
  assert.deepEqual(
    para?.segments.map(s => s.text),
    ['The Board met.', 'Action'],
  )
  assert.deepEqual(para?.spans, [{ start: 4, end: 9, kind: 'bold' }])
})

test('a table drawn with strokes becomes rows, its head marked', () => {
  const { blocks } = readText('Before\n| Minute | Update |\n|---|---|\n| 41 | Done \\| closed |\nAfter')
  assert.deepEqual(
    blocks.map(b => (b.kind === 'row' ? [b.header, ...b.cells.map(c => c.lines[0]?.text)] : b.text)),
    ['Before', [true, 'Minute', 'Update'], [false, '41', 'Done | closed'], 'After'],
  )
})
