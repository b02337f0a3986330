import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quorumOf, type QuorumSeat } from './quorum.ts'

const seat = (organisationId: string | null, present: boolean, voting = true): QuorumSeat => ({
  seatId: `${organisationId}-${Math.random()}`,
  organisationId,
  voting,
  present,
})

/** `there` filled seats of `all`, every one of an organisation of its own. */
const seats = (there: number, all: number, voting = true): QuorumSeat[] =>
  Array.from({ length: all }, (_, i) => seat(`o${i}`, i < there, voting))

test('a number of seats', () => {
  const rule = { least: 4, includes: [] }
  assert.deepEqual(quorumOf(rule, seats(4, 10)), { needed: 4, present: 4, missingOrganisations: [], met: true })
  assert.deepEqual(quorumOf(rule, seats(3, 10)), { needed: 4, present: 3, missingOrganisations: [], met: false })
})

test('a share is rounded up, and the greater of number and share holds', () => {
  const needed = (least: number, share: number, all: number) =>
    quorumOf({ least, share, includes: [] }, seats(0, all)).needed
  assert.equal(needed(0, 0.25, 12), 3)
  assert.equal(needed(0, 0.25, 13), 4)
  assert.equal(needed(0, 1 / 3, 9), 3)
  assert.equal(needed(0, 0.1, 30), 3)
  assert.equal(needed(5, 0.25, 12), 5)
  assert.equal(needed(2, 0.5, 12), 6)
})

test('only voting seats count, unless none votes', () => {
  const rule = { least: 2, includes: [] }
  assert.equal(quorumOf(rule, [...seats(1, 3), ...seats(3, 3, false)]).present, 1)
  assert.equal(quorumOf(rule, seats(3, 3, false)).present, 3)
})

test('organisations that must be there are named when nobody of theirs came; one without a vote is enough', () => {
  const rule = { least: 1, includes: ['fire', 'probation'] }
  const came = [seat('police', true), seat('fire', true, false), seat('probation', false), seat(null, true)]
  assert.deepEqual(quorumOf(rule, came).missingOrganisations, ['probation'])
  assert.equal(quorumOf(rule, came).met, false)
  assert.equal(quorumOf(rule, [...came, seat('probation', true)]).met, true)
  assert.deepEqual(quorumOf({ least: 0, includes: ['gone'] }, []).missingOrganisations, ['gone'])
})

test('a body without a rule is always quorate', () => {
  assert.equal(quorumOf({ least: 0, includes: [] }, []).met, true)
})
