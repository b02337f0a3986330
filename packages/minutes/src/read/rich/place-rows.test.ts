import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { RichCell, RichTable } from './rich.ts'
import { paragraph, plainStyle } from './rich.ts'
import { countLines } from './count-lines.ts'
import { placeRows } from './place-rows.ts'

const cell = (column: number, texts: readonly string[], given: Partial<RichCell> = {}): RichCell => ({
  column,
  colSpan: 1,
  rowSpan: 1,
  width: null,
  blocks: texts.map(text => paragraph([{ text, ...plainStyle }])),
  ...given,
})
const tableOf = (...rows: RichCell[][]): RichTable => ({
  kind: 'table',
  rows: rows.map(cells => ({ header: false, cells, at: null })),
})
const placed = (table: RichTable): (number | null)[][][] =>
  placeRows(table).map(r => r.map(c => c.map(l => l.visualLine)))

describe('how many lines a text takes up', () => {
  const lines = (text: string, width: number, bold = false): number =>
    countLines([{ text, bold, italic: false, underline: false }], width)

  test('words go to the next line where they do not fit, bold ones earlier', () => {
    assert.equal(lines('', 10), 1)
    assert.equal(lines('Minutes', 4), 1)
    assert.equal(lines('one two', 2.6), 2)
    assert.equal(lines('abcdefghij abcdefghij', 10), 1)
    assert.equal(lines('abcdefghij abcdefghij', 10, true), 2)
  })

  test('blanks at the end of a line take no room, and a word wider than the line is broken', () => {
    assert.equal(lines(`Minutes${' '.repeat(50)}`, 4), 1)
    assert.equal(lines('m'.repeat(100), 8.33), 10)
    assert.equal(lines('x'.repeat(10_000), 0), 1)
  })
})

describe('where lines stand in a table', () => {
  const long = 'minutes '.repeat(10)

  test('rows are as high as their highest cell', () => {
    const table = tableOf(
      [cell(0, [long, 'b'], { width: 10 }), cell(1, ['', '', 'PN'], { width: 3 })],
      [cell(0, ['c'], { width: 10 }), cell(1, ['TA'], { width: 3 })],
    )
    assert.deepEqual(placed(table), [
      [
        [0, 5],
        [0, 1, 2],
      ],
      [[6], [6]],
    ])
  })

  test('a cell that spans rows is counted from its own top, and may make the last of them higher', () => {
    const table = tableOf(
      [cell(0, ['a'], { width: 10 }), cell(1, ['', '', '', 'PN'], { width: 3, rowSpan: 2 })],
      [cell(0, ['b'], { width: 10 })],
      [cell(0, ['c'], { width: 10 }), cell(1, ['TA'], { width: 3 })],
    )
    assert.deepEqual(placed(table), [[[0], [0, 1, 2, 3]], [[1]], [[4], [4]]])
  })

  test('widths may come from another row or from the columns; without any nothing is said', () => {
    const rows = [
      [cell(0, ['a']), cell(1, ['PN'])],
      [cell(0, ['b'], { width: 10 }), cell(1, ['TA'], { width: 3 })],
    ]
    assert.deepEqual(placed(tableOf(...rows)), [
      [[0], [0]],
      [[1], [1]],
    ])
    const bare = tableOf([cell(0, ['a']), cell(1, ['PN'])])
    assert.deepEqual(placed(bare), [[[null], [null]]])
    assert.deepEqual(placed({ ...bare, columns: [10, 3] }), [[[0], [0]]])
  })

  test('space around paragraphs counts', () => {
    const spacing = { before: 0.5, after: 1, line: 1 }
    const spaced = (text: string) => paragraph([{ text, ...plainStyle }], { spacing })
    const table = tableOf([cell(0, [], { width: 10, blocks: [spaced('a'), spaced('b')] })])
    assert.deepEqual(placed(table), [[[0.5, 2.5]]])
  })
})
