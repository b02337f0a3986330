import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longDate } from './long-date.ts'

test('a civil date in words; what is none as it is', () => {
  assert.equal(longDate('2026-03-05'), '5 March 2026')
  assert.equal(longDate('sometime in April'), 'sometime in April')
  assert.equal(longDate('2026-13-01'), '2026-13-01')
})
