import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source, SourceRow } from '#minutes'
import { printTypst } from '#test/pdf/print-typst.ts'
import { readPdfBytes } from '#test/pdf/read-pdf-bytes.ts'
import { actionLog, attendance, attendanceTable, borderedLog, twoColumns } from '#test/pdf/westmere-minutes.ts'

const rowsOf = ({ blocks }: Source): SourceRow[] => blocks.flatMap(block => (block.kind === 'row' ? [block] : []))

const cellsOf = (row: SourceRow): string[] => row.cells.map(({ lines }) => lines.map(({ text }) => text).join('\n'))

test('a bordered log with a heading over each column is read as rows, wrapped cells joined', async () => {
  const rows = rowsOf(await readPdfBytes(printTypst(borderedLog())))
  assert.deepEqual(
    rows.map(cellsOf),
    actionLog.map(row => [...row]),
  )
  assert.deepEqual(
    rows.map(({ header, table }) => [header, table]),
    [
      [true, 0],
      [false, 0],
      [false, 0],
      [false, 0],
    ],
  )
})

test('every line of a cell says where it stands in the text', async () => {
  const source = await readPdfBytes(printTypst(borderedLog()))
  const printed = source.text.split('\n')
  for (const row of rowsOf(source)) {
    for (const { text, offset, line, segments } of row.cells.flatMap(({ lines }) => lines)) {
      assert.equal(source.text.slice(offset, offset + text.length), text)
      assert.ok(printed[line - 1]?.includes(text), `line ${line} holds ${text}`)
      assert.deepEqual(
        segments.map(segment => segment.text),
        [text],
      )
    }
  }
})

test('two paragraphs of a cell stay two', async () => {
  const rows = actionLog.map(row =>
    row.map((text, at) => (text.startsWith('Closed') && at === 3 ? 'Closed.\n\nHeld on 3 March.' : text)),
  )
  const read = rowsOf(await readPdfBytes(printTypst(`#set par(spacing: 1.6em)\n${borderedLog(rows)}`)))
  assert.equal(read[2] && cellsOf(read[2])[3], 'Closed.\nHeld on 3 March.')
})

test('minutes laid out as a bordered table stay lines', async () => {
  const source = await readPdfBytes(printTypst(twoColumns({ gutter: 6, border: true, align: 'left' })))
  assert.deepEqual(rowsOf(source), [])
})

test('a bordered list of people needs no headings to be read as rows', async () => {
  const rows = rowsOf(await readPdfBytes(printTypst(attendanceTable(true))))
  assert.deepEqual(
    rows.map(row => [cellsOf(row)[0], cellsOf(row)[2], row.header]),
    attendance.map(([name, , organisation]) => [name, organisation, false]),
  )
  assert.equal(rows[2] && cellsOf(rows[2])[1], 'Head of Community Safety')
})

test('a table with some columns unheaded and long cells stays lines', async () => {
  const long = 'The wardens and the neighbourhood team walked the area together each Friday evening. '.repeat(3)
  const rows = actionLog.map(([ref, ...others], index) =>
    index === 0 ? ['', '', 'Owner', ''] : [ref, long, ...others.slice(1)],
  )
  assert.deepEqual(rowsOf(await readPdfBytes(printTypst(borderedLog(rows)))), [])
})

test('a heading broken in a column too narrow for it is one word', async () => {
  const rows = actionLog.map((row, index) => (index === 0 ? ['Ite#linebreak()m', ...row.slice(1)] : row))
  const [heading] = rowsOf(await readPdfBytes(printTypst(borderedLog(rows).replace('\\#linebreak', '#linebreak'))))
  assert.equal(heading && cellsOf(heading)[0], 'Item')
})

test('names in two bordered columns are read as rows of two cells', async () => {
  const names = [
    ['Present', 'Apologies'],
    ['Grace Okafor', 'Helen Marsh'],
    ['Dan Whitlock', ''],
    ['Priya Nair', 'Observers'],
    ['Tom Ashworth', 'Ann Lee'],
  ]
  const typst = `#table(columns: (1fr, 1fr), ${names
    .flat()
    .map(name => `[${name}]`)
    .join(', ')})`
  assert.deepEqual(rowsOf(await readPdfBytes(printTypst(typst))).map(cellsOf), names)
})
