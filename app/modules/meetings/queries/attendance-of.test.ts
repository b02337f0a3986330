import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotThere } from '#kernel/errors.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { aWorld } from '../attendance-world.test-support.ts'
import { markAttendance } from '../commands/mark-attendance.ts'
import { noteArrivalAndDeparture } from '../commands/note-arrival-and-departure.ts'
import { attendanceText } from '../compose/attendance-text.ts'
import { attendanceOf } from './attendance-of.ts'

test('who came, with the numbers of the items as the agenda that went out has them', async () => {
  await using record = await recordUnderTest()
  const world = await record.perform(act => aWorld(act.tx))
  const meetingId = world.meeting.id
  const mark = (seatId: string, status: 'present' | 'apologies' | 'expected', version = 0) =>
    record.perform(act => markAttendance(act, { meetingId, seatId, status, version }))
  await mark(world.seats.chair, 'present')
  await mark(world.seats.police, 'present')
  await mark(world.seats.probation, 'apologies')
  await mark(world.seats.probation, 'expected', 1)
  const [, dan] = await record.look(look => attendanceOf(look, meetingId))
  await record.perform(act =>
    noteArrivalAndDeparture(act, {
      meetingId,
      id: dan?.id ?? '',
      arrivedAtItem: world.items[1],
      leftAtItem: '',
      remote: false,
      version: 1,
    }),
  )
  const told = async () => attendanceText(await record.look(look => attendanceOf(look, meetingId)))
  assert.match(
    await told(),
    /^Present:\n\n.*\n.*\n\| Cllr Grace Okafor \(Chair\) .*\n\| Superintendent Dan Whitlock \(from item 2\) /,
  )
  assert.ok(!(await told()).includes('Ashworth'))
  await record.perform(async ({ tx }) => {
    await tx.updateTable('agenda_item').set({ state: 'deferred' }).where('id', '=', world.items[0]).execute()
    await tx.updateTable('meeting').set({ agenda_published_at: null }).where('id', '=', meetingId).execute()
  })
  assert.match(await told(), /from item 1/, 'an agenda that nobody has seen is numbered anew')
  await record.perform(async ({ tx }) => {
    await tx.updateTable('meeting').set({ agenda_published_at: '2026-06-10T09:00:00Z' }).execute()
  })
  assert.match(await told(), /from item 2/, 'one that went out keeps its numbers')
  await assert.rejects(
    record.look(look => attendanceOf(look, meetingId), actorWith({ other: ['clerk'] })),
    NotThere,
  )
})
