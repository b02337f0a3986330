import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#modules/accounts/index.ts'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { aWorld } from '../attendance-world.test-support.ts'
import { listedFrom, type Listed } from '../model/listed.ts'
import { attendanceSheet } from '../queries/attendance-sheet.ts'
import { addAttendee } from './add-attendee.ts'
import { followList } from './follow-list.ts'
import { markAttendance } from './mark-attendance.ts'
import { noteArrivalAndDeparture } from './note-arrival-and-departure.ts'

const listed = (name: string, more: Partial<Listed> = {}): Listed => ({
  name,
  title: null,
  role: null,
  organisation: null,
  initials: null,
  status: 'present',
  chair: false,
  substituteFor: null,
  ...more,
})

const started = async () => {
  const record = await recordUnderTest()
  const world = await record.perform(act => aWorld(act.tx))
  const clerk = actorWith({ [world.body.id]: ['clerk'] })
  const meetingId = world.meeting.id
  const rows = () => record.look(async look => (await attendanceSheet(look, meetingId)).rows)
  return {
    record,
    world,
    clerk,
    meetingId,
    rows,
    follow: (before: readonly Listed[] | null, now: readonly Listed[], actor: Actor = clerk) =>
      record.perform(act => followList(act, { meetingId, before, now }), actor),
    mark: (seatId: string, status: 'present' | 'apologies', version = 0) =>
      record.perform(act => markAttendance(act, { meetingId, seatId, status, version, remote: true }), clerk),
    /** "Helen Marsh present for Tom Ashworth, chair, remote, seat". */
    told: async () =>
      (await rows()).map(row =>
        [
          `${row.name} ${row.status}${row.substituteFor === null ? '' : ` for ${row.substituteFor}`}`,
          row.chair && 'chair',
          row.remote && 'remote',
          row.arrivedAtItem !== null && 'late',
          row.seatId !== null && 'seat',
        ]
          .filter(part => part !== false)
          .join(', '),
      ),
  }
}

test('names that are typed below the heading are noted: holders in their seats, others beside them', async () => {
  const { record, world, follow, told, rows } = await started()
  await using _ = record
  const alias = { kind: 'person', name: 'T Ashworth', folded: 't ashworth', subject_id: world.people.tom }
  await record.perform(({ tx }) => tx.insertInto('alias').values(alias).execute())
  await follow(
    [],
    [
      listed('Grace Okafor', { title: 'Cllr', chair: true }),
      listed('T Ashworth', { status: 'apologies' }),
      listed('Jo Bright', { role: 'Team Manager', organisation: 'Northshire Police', substituteFor: 'Dan Whitlock' }),
      listed('Priya Nair', { status: 'in attendance' }),
      listed('Marcus Bell', { status: 'in attendance', role: 'Committee Secretary' }),
    ],
  )
  assert.deepEqual(await told(), [
    'Grace Okafor present, chair, seat',
    'Jo Bright present for Dan Whitlock',
    'Tom Ashworth apologies, seat',
    'Priya Nair in attendance',
    'Marcus Bell in attendance',
  ])
  const [grace, jo, , priya] = await rows()
  assert.equal(grace?.role, 'Cabinet Member')
  assert.equal(jo?.substituteForSeatId, world.seats.police)
  assert.equal(jo?.organisationId, world.organisations.police.id)
  assert.equal(priya?.personId, world.people.priya)
  const log = await record.look(look => readLog(look.tx, { most: 1 }))
  assert.equal(log[0]?.after?.['from'], 'the text of the minutes')
})

test('a list that says what it said before changes nothing, whatever was noted meanwhile', async () => {
  const { record, world, follow, mark, told, rows } = await started()
  await using _ = record
  const before = [listed('Tom Ashworth', { status: 'apologies' }), listed('Helen Marsh')]
  await mark(world.seats.probation, 'present')
  const noted = await rows()
  await follow(before, before)
  assert.deepEqual(await rows(), noted)
  const generated = listedFrom(noted)
  await follow([], generated)
  assert.deepEqual(await rows(), noted, 'the list that was made from what is noted')
  await follow(null, generated)
  assert.deepEqual(await rows(), noted)
  assert.deepEqual(await told(), ['Tom Ashworth present, remote, seat'])
})

test('what is changed in the list is changed in what is noted, and nothing else', async () => {
  const { record, world, follow, mark, told, rows, clerk, meetingId } = await started()
  await using _ = record
  await mark(world.seats.chair, 'present')
  await mark(world.seats.police, 'present')
  const [, dan] = await rows()
  const times = { arrivedAtItem: world.items[1], leftAtItem: '', remote: true, version: 1 }
  await record.perform(act => noteArrivalAndDeparture(act, { meetingId, id: dan?.id ?? '', ...times }), clerk)
  const before = listedFrom(await rows())
  await follow(
    before,
    before.map(one => ({ ...one, chair: one.name === 'Dan Whitlock' })),
  )
  assert.deepEqual(await told(), [
    'Grace Okafor present, remote, seat',
    'Dan Whitlock present, chair, remote, late, seat',
  ])
  const now = listedFrom(await rows())
  await follow(
    now,
    now.map(one => (one.name === 'Grace Okafor' ? { ...one, status: 'apologies' } : one)),
  )
  assert.deepEqual(await told(), ['Grace Okafor apologies, seat', 'Dan Whitlock present, chair, remote, late, seat'])
})

test('whoever is cut out of the list is expected again, and comes back with what was noted of them', async () => {
  const { record, world, follow, mark, told, rows, clerk, meetingId } = await started()
  await using _ = record
  await mark(world.seats.chair, 'present')
  await mark(world.seats.police, 'present')
  await record.perform(act => addAttendee(act, { meetingId, name: 'Marcus Bell' }), clerk)
  const whole = listedFrom(await rows())
  const cut = whole.slice(0, 1)
  await follow(whole, cut)
  assert.deepEqual(await told(), ['Grace Okafor present, chair, remote, seat', 'Dan Whitlock expected, remote, seat'])
  await follow(cut, whole)
  assert.deepEqual(await told(), [
    'Grace Okafor present, chair, remote, seat',
    'Dan Whitlock present, remote, seat',
    'Marcus Bell in attendance',
  ])
  const noted = await rows()
  await follow(whole, [])
  assert.deepEqual(await rows(), noted, 'a text that lists nobody is being typed')
})

test('a name that is typed letter by letter is one person', async () => {
  const { record, follow, told, rows } = await started()
  await using _ = record
  const typed = ['Zo', 'Zoe', 'Zoe Ha', 'Zoe Hart'].map(name => [listed('Helen Marsh'), listed(name)])
  let before: readonly Listed[] = []
  for (const now of typed) {
    await follow(before, now)
    before = now
  }
  assert.deepEqual(await told(), ['Helen Marsh present, seat', 'Zoe Hart present'])
  assert.equal((await rows())[1]?.version, 4)
  await follow(before, [listed('Helen Marsh')])
  assert.deepEqual(await told(), ['Helen Marsh present, seat'])
})

test('a text whose beginning nobody knows only tells of those of whom nothing is noted', async () => {
  const { record, world, follow, mark, told } = await started()
  await using _ = record
  await mark(world.seats.probation, 'present')
  await follow(null, [
    listed('Tom Ashworth', { status: 'apologies' }),
    listed('Dan Whitlock', { chair: true }),
    listed('Helen Marsh', { status: 'absent' }),
  ])
  assert.deepEqual(await told(), [
    'Dan Whitlock present, chair, seat',
    'Tom Ashworth present, remote, seat',
    'Helen Marsh absent, seat',
  ])
})

test('a name that two people have tells nothing, and one who stands in for a vacant seat is tied to it', async () => {
  const { record, world, follow, told, rows } = await started()
  await using _ = record
  await follow([], [listed('Sam Lowe', { substituteFor: 'Ambulance Lead' }), listed('Jo'), listed('Jo')])
  assert.deepEqual(await told(), ['Sam Lowe present for Ambulance Lead'])
  assert.equal((await rows())[0]?.substituteForSeatId, world.seats.vacant)
})

test('somebody who was noted without a seat that they hold now stays one person', async () => {
  const { record, world, follow, told, rows } = await started()
  await using _ = record
  await follow([], [listed('Helen Marsh')])
  await record.perform(({ tx }) => tx.updateTable('attendance').set({ seat_id: null }).execute())
  await follow([listed('Helen Marsh')], [listed('Helen Marsh', { status: 'apologies' })])
  assert.deepEqual(await told(), ['Helen Marsh apologies'])
  assert.equal((await rows())[0]?.personId, world.people.helen)
})

test('after approval, and by somebody who may not change who came, nothing is followed', async () => {
  const { record, world, follow, told } = await started()
  await using _ = record
  await follow([], [listed('Helen Marsh')], actorWith({ [world.body.id]: ['member'] }))
  assert.deepEqual(await told(), [])
  await record.perform(act => world.approve(act.tx))
  await follow([], [listed('Helen Marsh')])
  assert.deepEqual(await told(), [])
})
