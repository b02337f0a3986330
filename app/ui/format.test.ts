import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockTime, count, fileSize, listed, showDate, showDateWithDay, showInstant } from './format.ts'

test('times are written as GOV.UK writes them', () => {
  assert.deepEqual(['10:00', '14:05', '12:00', '00:30', '12:15'].map(clockTime), [
    '10am',
    '2:05pm',
    'midday',
    '12:30am',
    '12:15pm',
  ])
})

test('counts, lists and sizes', () => {
  assert.deepEqual(
    [count(0, 'action'), count(1, 'action'), count(2, 'reply', 'replies')],
    ['0 actions', '1 action', '2 replies'],
  )
  assert.deepEqual(
    [listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'], 'or')],
    ['', 'A', 'A and B', 'A, B or C'],
  )
  assert.deepEqual([10, 12_400, 3_400_000, 20_000_000].map(fileSize), ['1 KB', '12 KB', '3.4 MB', '20 MB'])
})

test('dates and instants are written as GOV.UK writes them, by the clocks of the United Kingdom', () => {
  assert.equal(showDate('2026-03-10'), '10 March 2026')
  assert.deepEqual(['2026-03-10', '2026-03-15', '2026-03-16'].map(showDateWithDay), [
    'Tuesday 10 March 2026',
    'Sunday 15 March 2026',
    'Monday 16 March 2026',
  ])
  assert.equal(showInstant('2026-03-10T14:05:00Z'), '10 March 2026 at 2:05pm')
  assert.equal(showInstant('2026-07-10T13:05:59.9Z'), '10 July 2026 at 2:05pm')
  assert.equal(showInstant('2026-07-10T23:30:00Z'), '11 July 2026 at 12:30am')
  assert.throws(() => showDate('2026-02-31'), RangeError)
})
