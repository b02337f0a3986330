import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act, Actor } from '#modules/accounts/index.ts'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { attendanceSheet } from '../queries/attendance-sheet.ts'
import { aWorld } from '../attendance-world.test-support.ts'
import { addAttendee } from './add-attendee.ts'
import { addSubstitute } from './add-substitute.ts'
import { markAttendance } from './mark-attendance.ts'
import { markRestAbsent } from './mark-rest-absent.ts'
import { noteArrivalAndDeparture } from './note-arrival-and-departure.ts'
import { removeAttendee } from './remove-attendee.ts'
import { sendOwnApologies, withdrawOwnApologies } from './send-own-apologies.ts'
import { setChair } from './set-chair.ts'

type World = Awaited<ReturnType<typeof aWorld>>

const started = async (): Promise<{ record: RecordUnderTest; world: World; clerk: Actor }> => {
  const record = await recordUnderTest()
  const world = await record.perform(act => aWorld(act.tx))
  return { record, world, clerk: actorWith({ [world.body.id]: ['clerk'] }) }
}

const rowsOf = (record: RecordUnderTest, meetingId: string) =>
  record.look(async look => (await attendanceSheet(look, meetingId)).rows)

/** "Helen Marsh present", "Jo Bright present for Tom Ashworth, chair". */
const told = async (record: RecordUnderTest, meetingId: string): Promise<readonly string[]> =>
  (await rowsOf(record, meetingId)).map(
    row =>
      `${row.name} ${row.status}${row.substituteFor === null ? '' : ` for ${row.substituteFor}`}${row.chair ? ', chair' : ''}${row.remote ? ', remote' : ''}`,
  )

const rowOf = async (record: RecordUnderTest, meetingId: string, name: string) => {
  const row = (await rowsOf(record, meetingId)).find(one => one.name === name)
  assert.ok(row, name)
  return row
}

test('seats are expected before anything is noted, interim and covering holders among them', async () => {
  const { record, world } = await started()
  await using _ = record
  const { places, others } = await record.look(look => attendanceSheet(look, world.meeting.id))
  assert.deepEqual(
    places.map(({ seat, row }) => [seat.holder?.name ?? null, seat.holder?.kind ?? null, row]),
    [
      ['Grace Okafor', 'substantive', null],
      ['Dan Whitlock', 'interim', null],
      ['Tom Ashworth', 'substantive', null],
      ['Helen Marsh', 'covering', null],
      [null, null, null],
    ],
  )
  assert.deepEqual(others, [])
})

test('present, apologies and absent: one row a seat, named as on the day, the chair in the chair', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const mark = (seatId: string, status: 'present' | 'apologies' | 'absent' | 'expected', version: number) =>
    record.perform(act => markAttendance(act, { meetingId: world.meeting.id, seatId, status, version }), clerk)
  await mark(world.seats.chair, 'present', 0)
  await mark(world.seats.police, 'apologies', 0)
  await mark(world.seats.probation, 'absent', 0)
  assert.deepEqual(await told(record, world.meeting.id), [
    'Grace Okafor present, chair',
    'Dan Whitlock apologies',
    'Tom Ashworth absent',
  ])
  const row = await rowOf(record, world.meeting.id, 'Grace Okafor')
  assert.equal(row.title, 'Cllr')
  assert.equal(row.role, 'Cabinet Member')
  assert.equal(row.organisation, 'Wexmoor Council')
  await mark(world.seats.chair, 'expected', 1)
  assert.deepEqual((await told(record, world.meeting.id))[0], 'Grace Okafor expected')
  const log = await record.look(({ tx }) => readLog(tx, { bodyId: world.body.id, most: 10 }))
  assert.deepEqual(
    log.map(({ action, before, after }) => [action, before?.['status'] ?? null, after?.['status']]),
    [
      ['attendance.marked', 'present', 'expected'],
      ['attendance.marked', null, 'absent'],
      ['attendance.marked', null, 'apologies'],
      ['attendance.marked', null, 'present'],
    ],
  )
})

test('the same mark twice is one change; another on top of one not seen is stale', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const input = { meetingId: world.meeting.id, seatId: world.seats.police, version: 0 }
  const mark = (status: 'present' | 'apologies') => (act: Act) => markAttendance(act, { ...input, status })
  await record.perform(mark('present'), clerk)
  await record.perform(mark('present'), clerk)
  assert.equal((await rowOf(record, world.meeting.id, 'Dan Whitlock')).version, 1)
  await assert.rejects(record.perform(mark('apologies'), clerk), Stale)
  assert.deepEqual(await told(record, world.meeting.id), ['Dan Whitlock present'])
})

test('two clerks at once: different rows never collide, and one row is changed by one of them', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const seats = [world.seats.chair, world.seats.police, world.seats.probation, world.seats.council]
  const mark = (seatId: string, status: 'present' | 'apologies') =>
    record.perform(act => markAttendance(act, { meetingId: world.meeting.id, seatId, status, version: 0 }), clerk)
  await Promise.all(seats.map(seatId => mark(seatId, 'present')))
  assert.equal((await rowsOf(record, world.meeting.id)).length, 4)
  const other = await started()
  await using __ = other.record
  const both = await Promise.allSettled(
    (['present', 'apologies'] as const).map(status =>
      other.record.perform(
        act =>
          markAttendance(act, {
            meetingId: other.world.meeting.id,
            seatId: other.world.seats.police,
            status,
            version: 0,
          }),
        other.clerk,
      ),
    ),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const [failed] = both.filter(one => one.status === 'rejected')
  assert.ok(failed?.reason instanceof Stale)
  assert.equal((await rowsOf(other.record, other.world.meeting.id)).length, 1)
})

test('a substitute comes for a seat: the holder apologises, and the seat is not taken twice', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  const add = (name: string, seatId: string, version = 0) =>
    record.perform(act => addSubstitute(act, { meetingId, seatId, name, role: 'Team Manager', version }), clerk)
  await add('Jo Bright', world.seats.probation)
  assert.deepEqual(await told(record, meetingId), ['Tom Ashworth apologies', 'Jo Bright present for Tom Ashworth'])
  const jo = await rowOf(record, meetingId, 'Jo Bright')
  assert.deepEqual([jo.organisation, jo.role, jo.personId], ['Northshire Probation', 'Team Manager', null])
  await assert.rejects(add('Al Young', world.seats.probation, 1), /Jo Bright is the substitute for this seat already/)
  const present = { meetingId, seatId: world.seats.probation, status: 'present', version: 1 } as const
  await assert.rejects(
    record.perform(act => markAttendance(act, present), clerk),
    Invalid,
  )
  await add('Priya Nair', world.seats.vacant)
  const priya = await rowOf(record, meetingId, 'Priya Nair')
  assert.equal(priya.personId, world.people.priya, 'a name that one person has is that person')
  assert.equal(priya.substituteFor, 'Ambulance Lead', 'a vacant seat is named by its post')
  await record.perform(act => removeAttendee(act, { meetingId, id: jo.id, version: 1 }), clerk)
  await record.perform(act => markAttendance(act, present), clerk)
  await assert.rejects(add('Al Young', world.seats.probation, 2), /is marked present/)
})

test('a vacant seat cannot be marked, and a holder is no substitute for themselves', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  const perform = (command: (act: Act) => Promise<unknown>) => record.perform(command, clerk)
  await assert.rejects(
    perform(act => markAttendance(act, { meetingId, seatId: world.seats.vacant, status: 'present', version: 0 })),
    /Nobody holds this seat/,
  )
  await assert.rejects(
    perform(act => addSubstitute(act, { meetingId, seatId: world.seats.probation, name: 'Tom Ashworth', version: 0 })),
    /holds this seat/,
  )
  await assert.rejects(
    perform(act => addSubstitute(act, { meetingId, seatId: world.seats.probation, name: '  ', version: 0 })),
    /Enter a name/,
  )
  await assert.rejects(
    perform(act => addAttendee(act, { meetingId, name: 'x'.repeat(300) })),
    /no more than 200/,
  )
  assert.deepEqual(await rowsOf(record, meetingId), [])
})

test('people in attendance are added once and taken off again; seats stay', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  const add = (given: Parameters<typeof addAttendee>[1]) => record.perform(act => addAttendee(act, given), clerk)
  await add({ meetingId, name: 'Marcus Bell', role: 'Committee Secretary', organisation: 'wexmoor borough council' })
  await assert.rejects(add({ meetingId, name: 'Marcus Bell' }), /on the list already/)
  await assert.rejects(add({ meetingId, name: 'Tom Ashworth' }), /on the list already/)
  await add({ meetingId, name: 'Tom Ashworth', person: 'new', organisation: 'Wexmoor Press' })
  const row = await rowOf(record, meetingId, 'Marcus Bell')
  assert.deepEqual([row.status, row.organisation, row.seatId], ['in attendance', 'Wexmoor Council', null])
  const remove = (id: string, version: number) =>
    record.perform(act => removeAttendee(act, { meetingId, id, version }), clerk)
  await assert.rejects(remove(row.id, 7), Stale)
  await remove(row.id, 1)
  await record.perform(
    act => markAttendance(act, { meetingId, seatId: world.seats.police, status: 'present', version: 0 }),
    clerk,
  )
  await assert.rejects(remove((await rowOf(record, meetingId, 'Dan Whitlock')).id, 1), NotAllowed)
  assert.deepEqual(await told(record, meetingId), ['Dan Whitlock present', 'Tom Ashworth in attendance'])
})

test('the chair: whoever is present may take it, one at a time, and who leaves loses it', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  const mark = (seatId: string, status: 'present' | 'absent', version = 0) =>
    record.perform(act => markAttendance(act, { meetingId, seatId, status, version }), clerk)
  await mark(world.seats.chair, 'present')
  await mark(world.seats.police, 'present')
  await mark(world.seats.probation, 'absent')
  const [grace, dan, tom] = await Promise.all(
    ['Grace Okafor', 'Dan Whitlock', 'Tom Ashworth'].map(name => rowOf(record, meetingId, name)),
  )
  assert.ok(grace && dan && tom)
  const chair = (id: string, was: string) => record.perform(act => setChair(act, { meetingId, id, was }), clerk)
  await assert.rejects(chair(tom.id, grace.id), /is not marked present/)
  await assert.rejects(chair(dan.id, ''), Stale)
  await assert.rejects(chair('nobody', grace.id), Invalid)
  await chair(dan.id, grace.id)
  assert.deepEqual(await told(record, meetingId), [
    'Grace Okafor present',
    'Dan Whitlock present, chair',
    'Tom Ashworth absent',
  ])
  await mark(world.seats.police, 'absent', 2)
  assert.equal((await told(record, meetingId))[1], 'Dan Whitlock absent')
})

test('coming and going are told by items of the agenda, in their order', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  await record.perform(
    act => markAttendance(act, { meetingId, seatId: world.seats.police, status: 'present', version: 0 }),
    clerk,
  )
  const { id } = await rowOf(record, meetingId, 'Dan Whitlock')
  const [first, second] = world.items
  const note = (arrivedAtItem: string, leftAtItem: string, version: number) =>
    record.perform(
      act => noteArrivalAndDeparture(act, { meetingId, id, arrivedAtItem, leftAtItem, remote: true, version }),
      clerk,
    )
  await assert.rejects(note(second, first, 1), /after the one at which they arrived/)
  await assert.rejects(note('elsewhere', '', 1), /Choose an item of the agenda/)
  await note(first, second, 1)
  const row = await rowOf(record, meetingId, 'Dan Whitlock')
  assert.deepEqual([row.arrivedAtItem, row.leftAtItem, row.remote, row.version], [first, second, true, 2])
  await assert.rejects(note('', '', 1), Stale)
})

test('the rest is absent with one press; what is known stays', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  await record.perform(
    act => markAttendance(act, { meetingId, seatId: world.seats.chair, status: 'present', version: 0 }),
    clerk,
  )
  await record.perform(
    act => addSubstitute(act, { meetingId, seatId: world.seats.probation, name: 'Jo Bright', version: 0 }),
    clerk,
  )
  assert.equal(await record.perform(act => markRestAbsent(act, { meetingId }), clerk), 2)
  assert.equal(await record.perform(act => markRestAbsent(act, { meetingId }), clerk), 0)
  assert.deepEqual(await told(record, meetingId), [
    'Grace Okafor present, chair',
    'Dan Whitlock absent',
    'Tom Ashworth apologies',
    'Jo Bright present for Tom Ashworth',
    'Helen Marsh absent',
  ])
})

test('members and strangers change nothing, and approved minutes freeze it for the clerk too', async () => {
  const { record, world, clerk } = await started()
  await using _ = record
  const input = { meetingId: world.meeting.id, seatId: world.seats.police, status: 'present', version: 0 } as const
  const mark = (actor: Actor) => record.perform(act => markAttendance(act, input), actor)
  await assert.rejects(mark(actorWith({ [world.body.id]: ['member'] })), NotAllowed)
  await assert.rejects(mark(actorWith({ other: ['clerk'] })), NotThere)
  await record.perform(act => world.approve(act.tx))
  await assert.rejects(mark(clerk), /minutes of this meeting are approved/)
  assert.deepEqual(await rowsOf(record, world.meeting.id), [])
})

test('members send apologies for their own seat, name who comes instead, and take it back', async () => {
  const { record, world } = await started()
  await using _ = record
  const meetingId = world.meeting.id
  // An account may be tied to a person who was merged into another since.
  const tom = actorWith({ [world.body.id]: ['member'] }, { personId: world.people.tomBefore })
  const own = { meetingId, seatId: world.seats.probation }
  const send = (given: Partial<Parameters<typeof sendOwnApologies>[1]>, actor = tom) =>
    record.perform(act => sendOwnApologies(act, { ...own, substitute: null, version: 0, ...given }), actor)
  await assert.rejects(send({ seatId: world.seats.police }), NotAllowed)
  await assert.rejects(send({}, actorWith({ [world.body.id]: ['member'] })), NotAllowed)
  await send({})
  assert.deepEqual(await told(record, meetingId), ['Tom Ashworth apologies'])
  await send({ substitute: { name: 'Jo Bright' }, version: 1 })
  assert.deepEqual(await told(record, meetingId), ['Tom Ashworth apologies', 'Jo Bright expected for Tom Ashworth'])
  await record.perform(act => withdrawOwnApologies(act, { ...own, version: 1 }), tom)
  assert.deepEqual(await told(record, meetingId), ['Tom Ashworth expected'])
  await record.perform(
    act => markAttendance(act, { ...own, status: 'present', version: 2 }),
    actorWith({ [world.body.id]: ['chair'] }),
  )
  await assert.rejects(send({ version: 3 }), /noted already that you are present/)
})
