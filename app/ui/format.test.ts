import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockTime, count, fileSize, listed } from './format.ts'

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
