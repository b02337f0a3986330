import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countAges, quarterFigures, quartersUntil } from './progress.ts'

const today = Temporal.PlainDate.from('2026-06-12')

test('each open action is of one age, at the edges too', () => {
  const on = (days: number): string => today.subtract({ days }).toString()
  assert.deepEqual(countAges([0, 30, 31, 90, 91, 180, 181, 4000].map(on), today), [2, 2, 2, 2])
  assert.deepEqual(countAges([], today), [0, 0, 0, 0])
})

test('quarters of the calendar, the earliest first, over the turn of a year', () => {
  assert.deepEqual(quartersUntil(today, 3), [
    { first: '2025-10-01', last: '2025-12-31' },
    { first: '2026-01-01', last: '2026-03-31' },
    { first: '2026-04-01', last: '2026-06-30' },
  ])
})

test('what was issued, closed, and closed by its day, in the quarter in which it was', () => {
  const actions = [
    { issuedOn: '2026-01-01', closedOn: '2026-03-31', dueOn: '2026-03-31' },
    { issuedOn: '2026-03-31', closedOn: '2026-04-01', dueOn: '2026-03-31' },
    { issuedOn: '2026-04-01', closedOn: '2026-04-02', dueOn: null },
    { issuedOn: '2026-04-01', closedOn: null, dueOn: '2026-04-02' },
  ]
  assert.deepEqual(
    quarterFigures(actions, quartersUntil(today, 2)).map(({ issued, closed, dated, onTime }) => [
      issued,
      closed,
      dated,
      onTime,
    ]),
    [
      [2, 1, 1, 1],
      [2, 2, 1, 0],
    ],
  )
})
