import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuorumRule, SeatOnDay } from '#modules/bodies/index.ts'
import { placesOf, type AttendanceRow } from './attendance.ts'
import { quorumNow } from './quorum-words.ts'

const seat = (id: string, given: Partial<SeatOnDay> = {}): SeatOnDay => ({
  id,
  bodyId: 'b',
  post: 'Member',
  organisationId: `${id}-org`,
  organisation: `${id} organisation`,
  basis: 'statutory',
  voting: true,
  office: 'member',
  position: 1,
  holder: null,
  maximumMonths: null,
  openedOn: null,
  closedOn: null,
  version: 1,
  covered: null,
  ...given,
})
const row = (given: Partial<AttendanceRow>): AttendanceRow => ({
  id: Math.random().toString(),
  meetingId: 'm',
  seatId: null,
  personId: null,
  organisationId: null,
  name: 'Helen Marsh',
  title: null,
  role: null,
  organisation: null,
  initials: null,
  status: 'present',
  chair: false,
  remote: false,
  substituteForSeatId: null,
  substituteFor: null,
  arrivedAtItem: null,
  leftAtItem: null,
  position: 1,
  version: 1,
  ...given,
})

const seats = ['police', 'fire', 'probation', 'council', 'health'].map(id => seat(id))
const names = new Map([
  ['fire-org', 'Northshire Fire'],
  ['probation-org', 'Northshire Probation'],
])
const say = (rule: QuorumRule, rows: readonly AttendanceRow[], of: readonly SeatOnDay[] = seats) =>
  quorumNow(rule, placesOf(of, rows).places, names).words

const rule = { least: 3, includes: ['fire-org', 'probation-org'] }

test('what is missing is said in words', () => {
  assert.equal(
    say(rule, [row({ seatId: 'police' })]),
    '2 more voting members are needed; nobody from Northshire Fire or Northshire Probation is here.',
  )
  assert.equal(
    say(rule, [row({ seatId: 'police' }), row({ seatId: 'fire' })]),
    '1 more voting member is needed; nobody from Northshire Probation is here.',
  )
  assert.equal(
    say(
      rule,
      ['police', 'fire', 'council'].map(seatId => row({ seatId })),
    ),
    'Nobody from Northshire Probation is here.',
  )
  assert.equal(
    say(
      rule,
      ['police', 'fire', 'probation'].map(seatId => row({ seatId })),
    ),
    '3 voting members are here, and 3 are needed.',
  )
})

test('a substitute counts for the seat; who left, apologised or is only announced does not', () => {
  const there = [row({ seatId: 'police' }), row({ seatId: 'fire' })]
  const met = (more: readonly AttendanceRow[]) =>
    quorumNow(rule, placesOf(seats, [...there, ...more]).places, names).met
  const apologies = row({ seatId: 'probation', status: 'apologies' })
  const substitute = { substituteForSeatId: 'probation', substituteFor: 'Tom Ashworth' }
  assert.equal(met([apologies, row(substitute)]), true)
  assert.equal(met([apologies, row({ ...substitute, status: 'expected' })]), false)
  assert.equal(met([apologies, row({ ...substitute, leftAtItem: 'i' })]), false)
  assert.equal(met([row({ seatId: 'probation', leftAtItem: 'i' })]), false)
  assert.equal(met([row({ seatId: 'probation', arrivedAtItem: 'i' })]), true)
  assert.equal(met([row({ organisationId: 'probation-org', status: 'in attendance' })]), false)
})

test('where no seat votes all are members, and a body without a rule says so', () => {
  const invited = seats.map(one => ({ ...one, voting: false }))
  assert.equal(say({ least: 2, includes: [] }, [], invited), '2 more members are needed.')
  assert.equal(
    say({ least: 0, includes: [] }, [row({ seatId: 'police' })]),
    '1 voting member is here. This body has no rule for a quorum.',
  )
  assert.equal(say({ least: 0, includes: ['gone'] }, []), 'Nobody from an organisation that is not known is here.')
})
