import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectActions, selectNumbers } from '../store/entries.ts'
import { selectMinutes, selectTextAt, selectVersions } from '../store/minutes.ts'
import { keepMinutes } from './keep-minutes.ts'
import { heading, partnership, protocol, treeOf, twoActions, wards } from './minutes-record.test-support.ts'
import { saveMinutes } from './save-minutes.ts'

const all = { from: 0, most: 100 }

const save = (
  meetingId: string,
  version: number,
  text: string,
  confirmed: { readonly reason: string } | null = null,
) => ({
  meetingId,
  version,
  reading: readTyped(text),
  confirmed,
})

test('a saved text becomes minutes, decisions and actions whose owners are who held the seats that day', async () => {
  await using record = await recordUnderTest()
  const { meeting, body, priya, tom, manager, delivery, council, probation, clerk } = await record.perform(act =>
    partnership(act.tx),
  )
  const done = await record.perform(act => saveMinutes(act, save(meeting.id, 0, twoActions)), clerk)
  assert.ok(done.saved)
  assert.equal(done.version, 1)
  const actions = await record.look(({ tx }) => selectActions(tx, done.minutesId))
  assert.deepEqual(
    actions.map(({ reference, minute, owners }) => ({ reference, minute, owners })),
    [
      {
        reference: 'SWSG 175/26.1',
        minute: '175',
        owners: [{ label: 'Priya Nair', personId: priya.id, seatId: manager.id, organisationId: council.id }],
      },
      {
        reference: 'SWSG 176/26.1',
        minute: '176',
        owners: [{ label: 'Tom Ashworth', personId: tom.id, seatId: delivery.id, organisationId: probation.id }],
      },
    ],
  )
  const numbers = await record.look(({ tx }) => selectNumbers(tx, body.id))
  assert.deepEqual(numbers, [{ meetingId: meeting.id, date: '2026-03-12', numbers: ['175', '176'] }])
})

test('an action keeps its id while its clause is recognisably the same, wherever it goes', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  const first = await record.perform(act => saveMinutes(act, save(meeting.id, 0, twoActions)), clerk)
  assert.ok(first.saved)
  const before = await record.look(({ tx }) => selectActions(tx, first.minutesId))
  const edited = `${heading}175  Apologies

None.

176  Offender management

${protocol.replace('brought back', 'brought back to the Group in June')}

177  Police update

RESOLVED that a breakdown of thefts of scooters by ward be provided to the September meeting.   TA
`
  await record.perform(act => saveMinutes(act, save(meeting.id, 1, edited)), clerk)
  const after = await record.look(({ tx }) => selectActions(tx, first.minutesId))
  assert.deepEqual(
    after.map(({ id }) => id),
    before.map(({ id }) => id).toReversed(),
  )
  assert.deepEqual(
    after.map(({ reference }) => reference),
    ['SWSG 176/26.1', 'SWSG 177/26.1'],
  )
})

test('every text is kept, the same text once, and an action that is gone from a draft is gone', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  const one = await record.perform(act => saveMinutes(act, save(meeting.id, 0, twoActions)), clerk)
  assert.ok(one.saved)
  const again = await record.perform(act => saveMinutes(act, save(meeting.id, 1, twoActions)), clerk)
  assert.deepEqual(again, one)
  const less = twoActions.replace(protocol, 'Nothing was decided.')
  const two = await record.perform(act => saveMinutes(act, save(meeting.id, 1, less)), clerk)
  assert.ok(two.saved)
  assert.equal(two.version, 2)
  await record.look(async ({ tx }) => {
    assert.deepEqual(
      (await selectVersions(tx, one.minutesId, all)).map(({ version }) => version),
      [2, 1],
    )
    assert.equal((await selectTextAt(tx, one.minutesId, 1))?.text, twoActions)
    assert.equal((await selectActions(tx, one.minutesId)).length, 1)
  })
})

test('a text that was typed on an older one overwrites nothing', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  await record.perform(act => saveMinutes(act, save(meeting.id, 0, heading)), clerk)
  await record.perform(act => saveMinutes(act, save(meeting.id, 1, twoActions)), clerk)
  for (const version of [0, 1]) {
    const late = record.perform(act => saveMinutes(act, save(meeting.id, version, `${heading}More`)), clerk)
    await assert.rejects(late, Stale)
  }
  const kept = await record.look(({ tx }) => selectMinutes(tx, { meetingId: meeting.id }))
  assert.equal(kept?.text, twoActions)
  assert.equal(kept.version, 2)
})

test('two clerks who save at the same moment: one of them is told', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  await record.perform(act => saveMinutes(act, save(meeting.id, 0, heading)), clerk)
  const both = await Promise.allSettled(
    [wards, protocol].map(text =>
      record.perform(act => saveMinutes(act, save(meeting.id, 1, `${heading}175  Update\n\n${text}\n`)), clerk),
    ),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const [lost] = both.filter(one => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Stale)
})

test('two clerks who begin the minutes at the same moment: one text is kept whole, and the other is told', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  const texts = [wards, protocol].map(text => `${heading}175  Update\n\n${text}\n`)
  const both = await Promise.allSettled(
    texts.map(text => record.perform(act => saveMinutes(act, save(meeting.id, 0, text)), clerk)),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const [lost] = both.filter(one => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Stale, String(lost?.reason))
  const won = texts[both.findIndex(({ status }) => status === 'fulfilled')]
  await record.look(async ({ tx }) => {
    const kept = await selectMinutes(tx, { meetingId: meeting.id })
    assert.ok(kept !== null)
    assert.equal(kept.text, won)
    assert.equal((await selectActions(tx, kept.id)).length, 1)
  })
})

test('six clerks who each save again after they were told: every text is kept, and none over another', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await record.perform(act => partnership(act.tx))
  const first = await record.perform(act => saveMinutes(act, save(meeting.id, 0, heading)), clerk)
  assert.ok(first.saved)
  const addLine = async (line: string): Promise<void> => {
    for (;;) {
      const seen = await record.look(({ tx }) => selectMinutes(tx, { meetingId: meeting.id }))
      assert.ok(seen !== null)
      try {
        const input = save(meeting.id, seen.version, `${seen.text}${line}\n`)
        await record.perform(act => saveMinutes(act, input), clerk)
        return
      } catch (error) {
        if (!(error instanceof Stale)) throw error
      }
    }
  }
  const lines = Array.from({ length: 6 }, (_, i) => `Said by clerk ${i + 1}.`)
  await Promise.all(lines.map(addLine))
  const kept = await record.look(({ tx }) => selectMinutes(tx, { meetingId: meeting.id }))
  assert.deepEqual(kept?.text.slice(heading.length).trimEnd().split('\n').toSorted(), lines)
  assert.equal(kept?.version, 7)
  assert.equal((await record.look(({ tx }) => selectVersions(tx, first.minutesId, all))).length, 7)
})

test('only the clerk writes, and others are not even told that there are minutes', async () => {
  await using record = await recordUnderTest()
  const { meeting, body } = await record.perform(act => partnership(act.tx))
  const as = (role: 'chair' | 'member' | 'author' | 'observer') =>
    record.perform(act => saveMinutes(act, save(meeting.id, 0, heading)), actorWith({ [body.id]: [role] }))
  for (const role of ['chair', 'member', 'author', 'observer'] as const) await assert.rejects(as(role), NotAllowed)
  const stranger = record.perform(act => saveMinutes(act, save(meeting.id, 0, heading)), actorWith({}))
  await assert.rejects(stranger, NotThere)
})

test('minutes of a file are kept with the tree that they were read to, once', async () => {
  await using record = await recordUnderTest()
  const { meeting, body, clerk } = await record.perform(act => partnership(act.tx))
  const input = {
    meetingId: meeting.id,
    text: twoActions,
    tree: treeOf(twoActions),
    fileHash: null,
    state: 'approved',
  } as const
  const id = await record.perform(act => keepMinutes(act, input), clerk)
  await record.look(async ({ tx }) => {
    const kept = await selectMinutes(tx, { id })
    assert.equal(kept?.state, 'approved')
    assert.deepEqual(kept.tree, input.tree)
    assert.equal((await selectActions(tx, id)).length, 2)
    const row = await tx.selectFrom('body').select('next_number').where('id', '=', body.id).executeTakeFirstOrThrow()
    assert.equal(row.next_number, 177)
  })
  await assert.rejects(
    record.perform(act => keepMinutes(act, input), clerk),
    Invalid,
  )
  await assert.rejects(
    record.perform(act => saveMinutes(act, save(meeting.id, 1, heading)), clerk),
    NotAllowed,
  )
})
