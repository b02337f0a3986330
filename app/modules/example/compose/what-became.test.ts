import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whatBecame } from './what-became.ts'

const meetings = ['2026-02-19', '2026-05-21', '2026-08-20'].map((date, n) => ({ id: `m${n}`, date }))
const issuedAt = '2025-11-20T14:00:00Z'

test('actions of the example end by the third meeting, in the order in which things happen, and never in the future', () => {
  for (let place = 0; place < 84; place++) {
    const all = whatBecame({ place, issuedAt, meetings }, '2026-11-24T09:00:00Z')
    const times = all.map(({ at }) => at)
    assert.deepEqual(times, times.toSorted())
    assert.ok(['closed', 'withdrawn'].includes(all.at(-1)?.what.kind ?? ''), `action ${place}`)
    const early = whatBecame({ place, issuedAt, meetings }, '2026-03-01T09:00:00Z')
    assert.ok(early.every(({ at }) => at <= '2026-03-01T09:00:00Z'))
    assert.deepEqual(early, all.slice(0, early.length))
  }
})
