import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../read/text/read-text.ts'
import { parse } from '../parse.ts'

const head = `Report No.
SWP26012

Decision Maker: Safer Westmere Partnership Strategic Group

Date: 10 March 2026

Title: MATTERS ARISING

Appendix A

`

const rowsOf = (appendix: string) => {
  const [report] = parse(readText(`${head}${appendix}`)).documents
  assert.equal(report?.type, 'matters-arising')
  return report.type === 'matters-arising'
    ? report.rows.map(row => [row.minute, row.meetingDate, row.title, row.matter, row.update])
    : []
}

test('cells side by side are put back into their columns, the title below a gap too', () => {
  const rows = rowsOf(`Minute Number/Title     Matters Arising                    Update

Minute 42               It was resolved that a note on     The exercise was put off. A note
9th December 2025       the flood exercise be brought.     will be brought to the June
                                                           meeting.
Resilience Update

Minute 44a              It was resolved that the cost of   Awaiting an update.
9th December 2025       new lamps be obtained.
`)
  assert.deepEqual(rows, [
    [
      '42',
      '2025-12-09',
      'Resilience Update',
      'It was resolved that a note on the flood exercise be brought.',
      'The exercise was put off. A note will be brought to the June meeting.',
    ],
    ['44a', '2025-12-09', null, 'It was resolved that the cost of new lamps be obtained.', 'Awaiting an update.'],
  ])
})

test('a head broken over two lines, printed again on the next page, is a head', () => {
  const again = `Minute
Number/Title            Matters Arising                    Update
`
  const rows = rowsOf(`${again}
Minute 42               To bring a note on the flood.      Done.
9th December 2025

${again}
Minute 43               To put the market on the feed.     Ongoing.
9th December 2025
`)
  assert.deepEqual(rows, [
    ['42', '2025-12-09', null, 'To bring a note on the flood.', 'Done.'],
    ['43', '2025-12-09', null, 'To put the market on the feed.', 'Ongoing.'],
  ])
})

test('what runs across the columns stands below the table', () => {
  const rows = rowsOf(`Minute Number/Title     Matters Arising                    Update

Minute 42               To bring a note on the flood.      Done.
9th December 2025

Carried forward includes actions that await an update and actions that have slipped.
The Group is asked to note this.
`)
  assert.deepEqual(rows, [['42', '2025-12-09', null, 'To bring a note on the flood.', 'Done.']])
})

test('a head of three columns over cells that stand one below the other', () => {
  const rows = rowsOf(`Minute Number/Title     Matters Arising                    Update

Minute 42
9th December 2025

Resilience

It was resolved that a note on the
flood be brought.

Done.
`)
  assert.deepEqual(rows, [
    ['42', '2025-12-09', 'Resilience', 'It was resolved that a note on the flood be brought.', 'Done.'],
  ])
})
