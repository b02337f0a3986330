import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isColumnHeading } from './column-heading.ts'
import { isMarkLike } from './mark.ts'

test('initials, several of them and names of groups are marks', () => {
  for (const text of [
    'JS',
    'MCa',
    'JS/MCa/IK',
    'LG, TG',
    'LG & TG',
    'PN and TA',
    'PN TA',
    'All',
    'ALL',
    'Chair',
    '(DW)',
    "O'B",
  ]) {
    assert.ok(isMarkLike(text), text)
  }
})

test('words, numbers and sentences are none', () => {
  for (const text of ['', 'for', '2018', 'to the partnership', 'Community', 'The letter would be drafted.', '10:30']) {
    assert.ok(!isMarkLike(text), text)
  }
})

test('the headings that clerks print over the column are known', () => {
  for (const text of [
    'Action',
    'ACTIONS',
    'Action by',
    'By whom',
    'Owner',
    'Lead officer',
    'Responsible',
    'Action:',
    'For action',
  ]) {
    assert.ok(isColumnHeading(text), text)
  }
  for (const text of ['Actions agreed', 'Action plan', 'Leader', 'Ownership', 'whom', ''])
    assert.ok(!isColumnHeading(text), text)
})
