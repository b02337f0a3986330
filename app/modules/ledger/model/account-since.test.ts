import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '#test/seeded-random.ts'
import { randomHistory } from '../random-history.test-support.ts'
import { accountSince, balanceOf, difference, type Account } from './balance.ts'

const seed = 20_261_124
const end = '2030-01-01T00:00:00Z'

const isLeftOpen = ({ outcome }: Account): boolean => outcome === 'carried' || outcome === 'transferred'

test('reports that follow one another: each begins with what the last left open, whenever events are entered', t => {
  t.diagnostic(`seed ${seed}`)
  const random = seededRandom(seed)
  for (let world = 0; world < 200; world++) {
    const histories = Array.from({ length: 10 }, (_, n) =>
      randomHistory(random, { actionId: `a${n}`, issuedAt: '2026-01-10T09:00:00Z', tries: random.below(30) }),
    )
    // What each report has been told of an action: some events more each time, and none of an action that is not known yet.
    const told = histories.map(() => 0)
    let left = new Set<string>()
    const seenFirst = new Set<string>()
    for (let report = 0; report < 6; report++) {
      const accounts = histories.flatMap((events, n) => {
        const seen = told[n] ?? 0
        const known = report === 5 ? events.length : Math.min(events.length, seen + random.below(6))
        told[n] = known
        return accountSince(events.slice(0, known), { seen, until: end }) ?? []
      })
      assert.equal(difference(balanceOf(accounts)), 0)
      const opening = new Set(accounts.filter(one => one.opening).map(({ actionId }) => actionId))
      assert.deepEqual(opening, left, `world ${world}, report ${report}`)
      for (const { actionId } of accounts) seenFirst.add(actionId)
      left = new Set(accounts.filter(isLeftOpen).map(({ actionId }) => actionId))
    }
    assert.equal(seenFirst.size, histories.length, 'every action is told of')
  }
})
