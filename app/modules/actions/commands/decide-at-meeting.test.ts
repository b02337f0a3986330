import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '#minutes'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { findHistory } from '#modules/ledger/index.ts'
import { readTyped } from '#modules/minutes/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import type { Verdict } from '../model/walk.ts'
import { marchText, walkWorld } from '../walk-world.test-support.ts'
import { decideAtMeeting } from './decide-at-meeting.ts'
import { undoAtMeeting } from './undo-at-meeting.ts'

const nobody = { personId: null, seatId: null, organisationId: null }
const tom = { ...nobody, label: 'Tom Ashworth' }

const close: Verdict = { kind: 'closed', reason: '' }
const toDay: Verdict = { kind: 'carried', due: { on: '2026-12-10', meetingId: null }, reason: 'The figures are late' }
const transfer: Verdict = { kind: 'transferred', owner: null, to: tom, reason: 'Priya Nair has another post' }
const withdraw: Verdict = { kind: 'withdrawn', reason: 'The scheme has ended' }

const textOf = async (record: RecordUnderTest, meetingId: string): Promise<string> =>
  record.look(
    async ({ tx }) =>
      (await tx.selectFrom('minutes').select('text').where('meeting_id', '=', meetingId).executeTakeFirst())?.text ??
      '',
  )

const stateOf = async (record: RecordUnderTest, actionId: string) => {
  const history = await record.look(look => findHistory(look, actionId))
  assert.ok(history !== null)
  return history.state
}

test('what is decided is an event at that meeting, and a sentence under Matters Arising that issues nothing', async () => {
  const expected: readonly (readonly [Verdict, string, string])[] = [
    [close, 'be closed.', 'closed'],
    [toDay, 'be carried to 10 December 2026. Reason: The figures are late.', 'carried'],
    [transfer, 'be transferred from Priya Nair to Tom Ashworth. Reason: Priya Nair has another post.', 'transferred'],
    [withdraw, 'be withdrawn. Reason: The scheme has ended.', 'withdrawn'],
  ]
  for (const [verdict, words, outcome] of expected) {
    await using record = await recordUnderTest()
    const { june, wards, body } = await record.perform(walkWorld)
    const chair = actorWith({ [body.id]: ['chair'] })
    const input = { meetingId: june.id, actionId: wards, seen: 1, verdict }
    const { sentence } = await record.perform(act => decideAtMeeting(act, input), chair)
    assert.equal(sentence, `Minute 175 (SWSG 175/26.1), Police update: RESOLVED that the action ${words}`)
    const history = await record.look(look => findHistory(look, wards))
    const last = history?.events.at(-1)
    assert.equal(last?.what.kind, verdict.kind)
    assert.equal(last.meetingId, june.id)
    assert.equal(last.by.name, 'Asha Clerk')

    const { minutes } = readTyped(await textOf(record, june.id))
    const item = minutes?.items.find(({ title }) => title === 'Matters arising')
    assert.equal(item?.decisions.length, 1)
    assert.deepEqual(
      minutes?.items.flatMap(({ actions }) => actions),
      [],
    )
    const march = readTyped(marchText).minutes
    assert.ok(march !== null && minutes !== null)
    const entry = buildLedger([march, minutes]).entries.find(({ minute }) => minute === '175')
    assert.equal(entry?.outcome, outcome)
    assert.equal(await record.look(async ({ tx }) => (await tx.selectFrom('action').select('id').execute()).length), 2)
  }
})

test('the sentence stands below those before it, and nothing that a clerk typed is touched', async () => {
  await using record = await recordUnderTest()
  const { june, september, wards, protocol } = await record.perform(walkWorld)
  const decide = (actionId: string, verdict: Verdict) =>
    record.perform(act => decideAtMeeting(act, { meetingId: june.id, actionId, seen: 1, verdict }))
  await decide(wards, close)
  const before = await textOf(record, june.id)
  await decide(protocol, { kind: 'carried', due: { on: null, meetingId: september.id }, reason: '' })
  const after = await textOf(record, june.id)
  const added = after.split('\n').filter(line => !before.split('\n').includes(line))
  assert.deepEqual(added, [
    'Minute 176 (SWSG 176/26.1), Offender management: RESOLVED that the action be carried to the meeting on 10 September 2026.',
  ])
  const items = readTyped(after).minutes?.items ?? []
  assert.equal(items.find(({ title }) => title === 'Matters arising')?.decisions.length, 2)
  assert.equal((await stateOf(record, protocol)).due.meetingId, september.id)
})

test('a reason that reads as another promise stays in the ledger, out of the minutes', async () => {
  await using record = await recordUnderTest()
  const { june, wards } = await record.perform(walkWorld)
  const reason = 'ACTION: Tom Ashworth to send the figures to the Board'
  const verdict: Verdict = { kind: 'withdrawn', reason }
  await record.perform(act => decideAtMeeting(act, { meetingId: june.id, actionId: wards, seen: 1, verdict }))
  const text = await textOf(record, june.id)
  assert.deepEqual(
    readTyped(text).minutes?.items.flatMap(({ actions }) => actions),
    [],
  )
  assert.equal((await stateOf(record, wards)).ended?.reason, reason)
})

test('what is taken back stands as before, and the sentence is gone unless somebody changed it', async () => {
  await using record = await recordUnderTest()
  const { june, wards } = await record.perform(walkWorld)
  const before = await stateOf(record, wards)
  const plain = { undoes: null, position: 0, at: '' }
  for (const [verdict, seen] of [
    [close, 1],
    [toDay, 3],
    [transfer, 5],
    [withdraw, 7],
  ] as const) {
    const input = { meetingId: june.id, actionId: wards, seen, verdict }
    const { id, sentence } = await record.perform(act => decideAtMeeting(act, input))
    const undo = { meetingId: june.id, decisionId: id }
    assert.equal(await record.perform(act => undoAtMeeting(act, undo)), true)
    assert.ok(!(await textOf(record, june.id)).includes(sentence))
    assert.deepEqual({ ...(await stateOf(record, wards)), ...plain }, { ...before, ...plain })
    await assert.rejects(
      record.perform(act => undoAtMeeting(act, undo)),
      NotThere,
    )
  }
})

test('who may not, when it is not the time, and what was not seen', async () => {
  await using record = await recordUnderTest()
  const { june, march, september, wards, body } = await record.perform(walkWorld)
  const decide = (given: Partial<Parameters<typeof decideAtMeeting>[1]>, actor = actorWith({ [body.id]: ['clerk'] })) =>
    record.perform(
      act => decideAtMeeting(act, { meetingId: june.id, actionId: wards, seen: 1, verdict: close, ...given }),
      actor,
    )
  for (const role of ['member', 'author', 'observer'] as const) {
    await assert.rejects(decide({}, actorWith({ [body.id]: [role] })), NotAllowed)
  }
  await assert.rejects(decide({}, actorWith({})), NotThere)
  await assert.rejects(decide({ meetingId: september.id }), NotAllowed)
  await assert.rejects(decide({ actionId: 'none' }), NotThere)
  await assert.rejects(decide({ seen: 0 }), Stale)
  await assert.rejects(decide({ verdict: { kind: 'withdrawn', reason: ' ' } }), Invalid)
  await assert.rejects(decide({ verdict: { ...transfer, to: { ...nobody, label: '' } } }), Invalid)
  const back: Verdict = { kind: 'carried', due: { on: null, meetingId: march.id }, reason: '' }
  await assert.rejects(decide({ verdict: back }), Invalid)
  await record.perform(async ({ tx }) => {
    const row = { id: 'm', meeting_id: june.id, text: '', updated_at: '', updated_by: '' }
    await tx
      .insertInto('minutes')
      .values({ ...row, state: 'approved' })
      .execute()
  })
  await assert.rejects(decide({}), NotAllowed)
})

test('nothing of an exempt minute stands in the minutes of the later meeting', async () => {
  await using record = await recordUnderTest()
  const { june, march, wards } = await record.perform(walkWorld)
  await record.perform(async ({ tx, newId }) => {
    const item = {
      id: newId(),
      meeting_id: march.id,
      position: 1,
      kind: 'business',
      purpose: 'decision',
      state: 'open',
    }
    await tx
      .insertInto('agenda_item')
      .values({ ...item, title: 'Police update', exempt_paragraph: 7, notes: '' })
      .execute()
  })
  const { sentence } = await record.perform(act =>
    decideAtMeeting(act, { meetingId: june.id, actionId: wards, seen: 1, verdict: withdraw }),
  )
  assert.equal(sentence, 'Minute 175 (SWSG 175/26.1): RESOLVED that the action be withdrawn.')
})
