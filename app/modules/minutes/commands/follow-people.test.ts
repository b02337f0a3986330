import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followList, listedOf, markAttendance } from '#modules/meetings/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { findMinutes } from '../queries/find-minutes.ts'
import { firstTextOf } from '../queries/first-text-of.ts'
import { notedPeople } from '../queries/list-mark.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectActions } from '../store/entries.ts'
import { partnership, twoActions } from './minutes-record.test-support.ts'
import { saveMinutes } from './save-minutes.ts'

const started = async () => {
  const record = await recordUnderTest()
  const made = await record.perform(act => partnership(act.tx))
  const meetingId = made.meeting.id
  const noted = () => record.look(look => notedPeople(look, meetingId))
  return {
    ...made,
    record,
    noted,
    told: async () =>
      (await noted()).noted.map(({ name, status, chair }) => `${name} ${status}${chair ? ', chair' : ''}`).toSorted(),
    first: () => record.look(async look => firstTextOf(look, await findMinutes(look, { meetingId }))),
    save: async (text: string, version: number, mark = '') => {
      const given = { meetingId, version, reading: readTyped(text), confirmed: null, mark }
      const done = await record.perform(act => saveMinutes(act, given), made.clerk)
      assert.ok(done.saved)
      return done
    },
    /** As somebody notes on the page of who came, while the minutes are typed. */
    note: (name: string, status: string) =>
      record.perform(({ tx }) =>
        tx
          .updateTable('attendance')
          .set({ status })
          .where('meeting_id', '=', meetingId)
          .where('name', '=', name)
          .execute(),
      ),
  }
}

test('who came follows the list of the text that is saved, and owners are looked up among them', async () => {
  const { record, told, save, first, noted } = await started()
  await using _ = record
  const { mark } = await noted()
  const blank = await first()
  await save(blank, 0, mark)
  assert.deepEqual(await told(), [])
  await save(twoActions, 1)
  assert.deepEqual(await told(), ['Grace Okafor present, chair', 'Priya Nair present', 'Tom Ashworth present'])
  const { minutesId } = await save(
    twoActions
      .replace('Tom Ashworth, Head', 'Zoe Hart, Deputy Head')
      .replace('brought back.   TA', 'brought back.   ZH'),
    2,
  )
  assert.deepEqual(await told(), ['Grace Okafor present, chair', 'Priya Nair present', 'Zoe Hart present'])
  const actions = await record.look(({ tx }) => selectActions(tx, minutesId))
  assert.deepEqual(
    actions.flatMap(({ owners }) => owners.map(({ label }) => label)),
    ['Priya Nair', 'Zoe Hart'],
  )
})

test('a first text is compared with the list that it was begun with, where that is known', async () => {
  for (const isKnown of [true, false]) {
    const { record, told, save, first, noted, note, meeting, delivery, clerk } = await started()
    await using _ = record
    const came = { meetingId: meeting.id, seatId: delivery.id, status: 'apologies', version: 0 } as const
    await record.perform(act => markAttendance(act, came), clerk)
    const text = await first()
    const { mark } = await noted()
    // Without the mark somebody may have noted since what the text cannot know.
    if (!isKnown) await note('Tom Ashworth', 'absent')
    await save(
      text
        .replace('Apologies:', 'Present:')
        .replace(/^Apologies were.*$/m, 'None.')
        .replace(/^Present:\n\n\n/m, ''),
      0,
      mark,
    )
    assert.deepEqual(await told(), [isKnown ? 'Tom Ashworth present' : 'Tom Ashworth absent'])
  }
})

test('saving a text whose list nobody touched leaves what was noted since', async () => {
  const { record, told, save, note } = await started()
  await using _ = record
  await save(twoActions, 0)
  await note('Tom Ashworth', 'absent')
  await save(twoActions.replace('had risen', 'had fallen'), 1)
  assert.deepEqual(await told(), ['Grace Okafor present, chair', 'Priya Nair present', 'Tom Ashworth absent'])
  await save(`Not yet minutes`, 2)
  await save(twoActions, 3)
  assert.deepEqual(await told(), ['Grace Okafor present, chair', 'Priya Nair present', 'Tom Ashworth absent'])
})

test('a text whose list is the one that was made from what is noted changes nothing, whoever came', async t => {
  const seed = 20_261_124
  t.diagnostic(`seed ${seed}`)
  const random = seededRandom(seed)
  const { record, meeting, first, clerk } = await started()
  await using _ = record
  const meetingId = meeting.id
  const rows = () =>
    record.look(({ tx }) => tx.selectFrom('attendance').selectAll().orderBy('position').orderBy('id').execute())
  const names = ['Priya Nair', 'Tom Ashworth', 'Siân O’Leary', 'Kwame de Souza', 'Mary-Jane Ward', 'Al McBride', 'Bo']
  for (let round = 0; round < 25; round++) {
    await record.perform(async act => {
      await act.tx.deleteFrom('attendance').execute()
      const came = random.shuffle(names).slice(0, 1 + random.below(names.length))
      for (const [position, name] of came.entries()) {
        const status = position === 0 ? 'present' : random.pick(['present', 'in attendance', 'apologies', 'absent'])
        await act.tx
          .insertInto('attendance')
          .values({
            id: act.newId(),
            meeting_id: meetingId,
            name,
            title: random.pick([null, 'Cllr', 'Dr', 'Chief Superintendent', 'Area Lead']),
            role: random.pick([null, 'Head of Service', 'Chair of Governors', 'DPO (acting)']),
            organisation: random.pick([null, 'Wexmoor Council', 'Age & Co', 'NHS Wexmoor ICB']),
            status,
            chair: position === 0 ? 1 : 0,
            remote: status === 'present' && random.chance(0.3) ? 1 : 0,
            position,
          })
          .execute()
      }
    })
    const noted = await rows()
    const { minutes } = readTyped(await first())
    const now = (minutes?.attendance ?? []).map(listedOf)
    assert.equal(now.length, noted.length)
    for (const before of [null, []]) {
      await record.perform(act => followList(act, { meetingId, before, now }), clerk)
      assert.deepEqual(await rows(), noted, `round ${round}`)
    }
  }
})
