import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answererOf, type Answering } from './answering.ts'

const seat = (holderId: string | null, coveredId: string | null = null) => ({
  organisationId: 'police',
  holderId,
  coveredId,
})

const answering: Answering = {
  seats: new Map([
    ['held', seat('priya')],
    ['covered', seat('tom', 'priya')],
    ['vacant', seat(null)],
    ['alone', { organisationId: 'club', holderId: null, coveredId: null }],
    ['doubled', seat('priya-2')],
  ]),
  leads: new Map([['police', 'helen']]),
  merged: new Map([['priya-2', 'priya']]),
}

const cases = [
  { who: 'a person without a seat', personId: 'omar', gives: 'omar as person' },
  { who: 'an entry that was merged', personId: 'priya-2', gives: 'priya as person' },
  { who: 'the holder of a seat', seatId: 'held', gives: 'priya as holder' },
  { who: 'the holder of the day, whoever was named', personId: 'omar', seatId: 'held', gives: 'priya as holder' },
  { who: 'whoever covers', personId: 'priya', seatId: 'covered', gives: 'tom as cover' },
  { who: 'the lead contact of a vacant seat', personId: 'omar', seatId: 'vacant', gives: 'helen as lead' },
  { who: 'the lead contact of an organisation', organisationId: 'police', gives: 'helen as lead' },
  { who: 'nobody for a vacant seat without a lead contact', personId: 'omar', seatId: 'alone', gives: null },
  { who: 'nobody for an organisation without one', organisationId: 'club', gives: null },
  { who: 'nobody for a mere label', gives: null },
  { who: 'a holder who was merged', seatId: 'doubled', gives: 'priya as holder' },
]

for (const { who, gives, personId = null, seatId = null, organisationId = null } of cases) {
  test(`an action is answered by ${who}`, () => {
    const found = answererOf({ personId, seatId, organisationId }, answering)
    assert.equal(found === null ? null : `${found.personId} as ${found.as}`, gives)
  })
}
