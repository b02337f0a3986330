import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom, type Random } from '#test/seeded-random.ts'
import { randomHistory } from '../random-history.test-support.ts'
import { accountOf, balanceOf, difference, type Account, type Period } from './balance.ts'
import type { ActionEvent } from './event.ts'
import { follow, replay } from './replay.ts'
import { isOpen, type ActionState } from './standing.ts'

type Histories = readonly (readonly ActionEvent[])[]

const start = '2024-01-01T09:00:00Z'
const histories = 10_000
const inOneBody = 50

const daysLater = (days: number): string =>
  Temporal.Instant.from(start)
    .add({ hours: days * 24 })
    .toString()

const bodyOf = (random: Random, count: number): Histories =>
  Array.from({ length: count }, (_, index) =>
    randomHistory(random, {
      actionId: `a${index}`,
      issuedAt: daysLater(random.below(400)),
      tries: random.below(25),
      into: `a${(index + 1) % count}`,
    }),
  )

const accounts = (body: Histories, period: Period): readonly Account[] =>
  body.flatMap(events => accountOf(events, period) ?? [])

/** Instants at which periods may end: some are those at which something happened. */
const someEnds = (random: Random, body: Histories): readonly string[] => {
  const happened = body.flat().map(({ at }) => at)
  const ends = Array.from({ length: 1 + random.below(8) }, () =>
    random.chance(0.5) ? (happened[random.below(happened.length)] ?? start) : daysLater(random.below(900)),
  )
  return [...new Set(ends)].toSorted()
}

/** Counted in another way than the ledger counts: by going through the events with a finger. */
const openAt = (body: Histories, instant: string): number =>
  body.filter(events => {
    let open = false
    for (const { at, what } of events) {
      if (at > instant) break
      if (what.kind === 'issued' || what.kind === 'reopened' || what.kind === 'undone') open = true
      if (what.kind === 'closed' || what.kind === 'withdrawn' || what.kind === 'merged') open = false
    }
    return open
  }).length

const checkChain = (body: Histories, ends: readonly string[], seed: string): void => {
  let carriedOver = 0
  let from: string | null = null
  for (const until of ends) {
    const found = accounts(body, { from, until })
    const balance = balanceOf(found)
    assert.equal(difference(balance), 0, seed)
    assert.equal(balance.opening, carriedOver, `${seed}: a period opens with what the one before it left`)
    assert.equal(balance.carried + balance.transferred, openAt(body, until), `${seed}: what is open is left over`)
    assert.equal(new Set(found.map(({ actionId }) => actionId)).size, found.length, `${seed}: no action twice`)
    carriedOver = balance.carried + balance.transferred
    from = until
  }
}

const checkNothingLost = (body: Histories, seed: string): void => {
  const all = accounts(body, { from: null, until: '9999-01-01T00:00:00Z' })
  assert.equal(all.length, body.length, `${seed}: every action that was issued is accounted for`)
  for (const { actionId, outcome, state } of all) {
    assert.equal(outcome === 'carried' || outcome === 'transferred', isOpen(state), `${seed}: ${actionId}`)
  }
}

const checkReplay = (events: readonly ActionEvent[], seed: string): void => {
  const whole = replay(events)
  assert.deepEqual(replay(JSON.parse(JSON.stringify(events))), whole, seed)
  let state: ActionState | null = null
  for (const [index, event] of events.entries()) {
    state = follow(state, event)
    assert.equal(state.position, index + 1, seed)
  }
  assert.deepEqual(state, whole, `${seed}: one by one or at once`)
}

test(`${histories} random histories balance, in any chain of periods, lose no action, and replay to the same`, () => {
  const rounds = Math.max(histories, depthOfFuzz(histories)) / inOneBody
  for (let round = 1; round <= rounds; round++) {
    const seed = `seed ${round}`
    const random = seededRandom(round)
    const body = bodyOf(random, inOneBody)
    checkChain(body, someEnds(random, body), seed)
    checkNothingLost(body, seed)
    for (const events of body) checkReplay(events, seed)
  }
})
