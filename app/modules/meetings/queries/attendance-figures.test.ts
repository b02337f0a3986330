import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotThere } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith, aMeeting } from '#test/rows.ts'
import { aWorld } from '../attendance-world.test-support.ts'
import { countsInWords } from '../model/attendance-figures.ts'
import type { AttendanceRow } from '../model/attendance.ts'
import { insertAttendance } from '../store/attendance.ts'
import { attendanceFigures } from './attendance-figures.ts'

const year = { slug: 'strategic-group', from: '2026-01-01', to: '2026-12-31' }

type Noted = Partial<AttendanceRow> & Pick<AttendanceRow, 'name' | 'status'>

const note = (act: Act, meetingId: string, given: Noted) =>
  insertAttendance(act.tx, {
    id: newId(),
    meetingId,
    seatId: null,
    personId: null,
    organisationId: null,
    title: null,
    role: null,
    organisation: null,
    initials: null,
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

/** Four meetings: three held at which Probation was not, one inquorate before at which Tom was; one cancelled, one called. */
const aYear = async (act: Act) => {
  const world = await aWorld(act.tx)
  const { seats, people, organisations } = world
  const meeting = async (date: string, state = 'held') =>
    (await aMeeting(act.tx, { body_id: world.body.id, date, state })).id
  const seated = (seatId: string, personId: string, name: string) => ({ seatId, personId, name })
  const grace = seated(seats.chair, people.grace, 'Grace Okafor')
  const dan = seated(seats.police, people.dan, 'Dan Whitlock')
  const tom = seated(seats.probation, people.tom, 'Tom Ashworth')
  const helen = seated(seats.council, people.helen, 'Helen Marsh')
  const first = await meeting('2026-02-10', 'inquorate')
  // As an old file had him, before the two were found to be one.
  await note(act, first, { ...tom, name: 'T Ashworth', personId: people.tomBefore, status: 'present' })
  await note(act, first, { ...grace, status: 'apologies' })
  await note(act, first, { ...dan, status: 'absent' })
  await note(act, first, { ...helen, status: 'apologies' })
  for (const date of ['2026-03-10', '2026-04-14']) {
    const id = await meeting(date)
    await note(act, id, { ...grace, status: 'present' })
    await note(act, id, { ...dan, status: 'apologies' })
    await note(act, id, {
      name: 'Jo Bright',
      status: 'present',
      organisationId: organisations.police.id,
      organisation: 'Northshire Police',
      substituteForSeatId: seats.police,
      substituteFor: 'Dan Whitlock',
    })
    await note(act, id, { ...tom, status: 'apologies' })
    await note(act, id, { name: 'Marcus Bell', status: 'in attendance' })
  }
  const last = await meeting('2026-05-12', 'adjourned')
  await note(act, last, { ...grace, status: 'present' })
  await note(act, last, { ...dan, status: 'present' })
  await note(act, last, { ...tom, status: 'absent' })
  await note(act, await meeting('2026-05-20', 'cancelled'), { ...tom, status: 'present' })
  await note(act, await meeting('2027-01-12'), { ...tom, status: 'present' })
  await meeting('2026-05-19')
  return world
}

const brief = ({ invited, came, substitutes, apologies, absent, unmarked }: Record<string, unknown>) =>
  [invited, came, substitutes, apologies, absent, unmarked].join(' ')

test('by meeting, seat, organisation and person: invited, came, substitutes, apologies, absent, not marked', async () => {
  await using record = await recordUnderTest()
  const world = await record.perform(aYear)
  const figures = await record.look(look => attendanceFigures(look, year), actorWith({ [world.body.id]: ['member'] }))
  assert.deepEqual(
    figures.meetings.map(one => [one.date, brief({ ...one }), one.inAttendance]),
    [
      ['2026-02-10', '4 1 0 2 1 0', 0],
      ['2026-03-10', '4 1 1 1 0 1', 1],
      ['2026-04-14', '4 1 1 1 0 1', 1],
      ['2026-05-12', '4 2 0 0 1 1', 0],
    ],
  )
  assert.deepEqual(
    figures.notTaken.map(({ date }) => date),
    ['2026-05-19'],
  )
  assert.equal(brief({ ...figures.total }), '16 5 2 4 2 3')
  assert.equal(
    countsInWords(figures.total),
    '16 invited, 7 came (2 of them substitutes), 4 apologised, 2 were absent, 3 were not marked',
  )
  assert.deepEqual(
    figures.seats.map(one => [one.post, brief({ ...one }), one.vacant]),
    [
      ['Cabinet Member', '4 3 0 1 0 0', 0],
      ['Borough Commander', '4 1 2 0 1 0', 0],
      ['Head of Delivery Unit', '4 1 0 2 1 0', 0],
      ['Director of Public Protection', '4 0 0 1 0 3', 0],
      ['Ambulance Lead', '0 0 0 0 0 0', 4],
    ],
  )
  assert.deepEqual(
    figures.organisations.map(one => [one.name, brief({ ...one }), one.missed, one.lastCame, one.posts.join('; ')]),
    [
      ['Northshire Ambulance', '0 0 0 0 0 0', 4, null, 'Ambulance Lead'],
      ['Northshire Police', '4 1 2 0 1 0', 0, '2026-05-12', 'Borough Commander'],
      ['Northshire Probation', '4 1 0 2 1 0', 3, '2026-02-10', 'Head of Delivery Unit'],
      ['Wexmoor Council', '8 3 0 2 0 3', 0, '2026-05-12', 'Cabinet Member; Director of Public Protection'],
    ],
  )
  assert.deepEqual(
    figures.people.map(one => [one.name, brief({ ...one }), one.asSubstitute, one.inAttendance]),
    [
      ['Dan Whitlock', '4 1 0 2 1 0', 0, 0],
      ['Grace Okafor', '4 3 0 1 0 0', 0, 0],
      ['Helen Marsh', '4 0 0 1 0 3', 0, 0],
      ['Jo Bright', '0 0 0 0 0 0', 2, 0],
      ['Marcus Bell', '0 0 0 0 0 0', 0, 2],
      ['Tom Ashworth', '4 1 0 2 1 0', 0, 0],
    ],
  )
})

test('a time without meetings has no figures, and strangers learn nothing', async () => {
  await using record = await recordUnderTest()
  await record.perform(aYear)
  const none = await record.look(look => attendanceFigures(look, { ...year, from: '2020-01-01', to: '2020-12-31' }))
  assert.deepEqual([none.meetings, none.organisations, none.total.invited], [[], [], 0])
  await assert.rejects(
    record.look(look => attendanceFigures(look, year), actorWith({ other: ['clerk'] })),
    NotThere,
  )
})

test('members of old minutes without a seat in the record are counted too, once each', async () => {
  await using record = await recordUnderTest()
  await record.perform(async act => {
    const world = await aWorld(act.tx)
    const { id } = await aMeeting(act.tx, { body_id: world.body.id, date: '2026-02-10', state: 'held' })
    await note(act, id, { name: 'Kwame Mensah', status: 'present', organisation: 'Victim Voices' })
    await note(act, id, { name: 'Ruth Stannard', status: 'apologies', organisation: 'Victim Voices' })
    await note(act, id, { name: 'Al Young', status: 'present', substituteFor: 'Ruth Stannard' })
  })
  const { total, organisations, people } = await record.look(look => attendanceFigures(look, year))
  assert.equal(brief({ ...total }), '6 1 0 1 0 4')
  const voices = organisations.find(({ name }) => name === 'Victim Voices')
  assert.equal(voices && brief({ ...voices }), '2 1 0 1 0 0')
  assert.equal(people.find(({ name }) => name === 'Al Young')?.asSubstitute, 1)
})
