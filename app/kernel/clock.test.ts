import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoppedClock, systemClock } from './clock.ts'

test('a stopped clock says the same time each time it is asked', () => {
  const clock = stoppedClock('2026-11-24T09:30:00Z')
  assert.equal(clock.now().toString(), '2026-11-24T09:30:00Z')
  assert.equal(clock.now().toString(), clock.now().toString())
})

test('today is the date in London, not in UTC, on a summer night', () => {
  assert.equal(stoppedClock('2026-06-30T23:30:00Z').today().toString(), '2026-07-01')
  assert.equal(stoppedClock('2026-12-31T23:30:00Z').today().toString(), '2026-12-31')
})

test('what is not an instant is refused, not guessed', () => {
  assert.throws(() => stoppedClock('24 November 2026'), RangeError)
})

test('the clock of the machine does not go backwards', () => {
  const first = systemClock.now()
  assert.ok(Temporal.Instant.compare(first, systemClock.now()) <= 0)
})
