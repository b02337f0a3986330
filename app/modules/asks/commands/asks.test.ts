import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Actor } from '#modules/accounts/index.ts'
import { cancelMeeting, makeAgenda } from '#modules/meetings/index.ts'
import { readTyped } from '#modules/minutes/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { circulateMinutes } from '../../minutes/commands/circulate-minutes.ts'
import { anAsk, asksWorld } from '../asks-world.test-support.ts'
import type { Answer } from '../model/answer-text.ts'
import type { Ask } from '../model/ask.ts'
import { selectAnswers, selectAsk, selectPlaceOf } from '../store/asks.ts'
import { answerAsk } from './answer-ask.ts'
import { placeAsk } from './place-ask.ts'
import { raiseAsk } from './raise-ask.ts'

const agreed: Answer = {
  kind: 'agreed',
  words: 'name a lead for transitions',
  owner: 'Tom Ashworth',
  dueOn: '2026-12-10',
}
const refused: Answer = { kind: 'refused', words: 'There is no money' }

const asking = async (record: RecordUnderTest) => {
  const world = await record.perform(asksWorld)
  const ask = await record.perform(act => raiseAsk(act, { ...anAsk, meetingId: world.may.id }), world.asker)
  const answer = (given: Answer, actor: Actor = world.chair, version = 1) =>
    record.perform(act => answerAsk(act, { askId: ask.id, version, answer: given, link: 'https://x.example' }), actor)
  return { ...world, ask, answer }
}

const rowOf = (record: RecordUnderTest, meetingId: string) =>
  record.look(({ tx }) => tx.selectFrom('minutes').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst())

const itemsOf = (record: RecordUnderTest, meetingId: string) =>
  record.look(({ tx }) =>
    tx
      .selectFrom('agenda_item')
      .select(['title', 'kind', 'notes'])
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .execute(),
  )

const placeOf = (record: RecordUnderTest, id: string) =>
  record.look(async ({ tx }) => {
    const ask = await selectAsk(tx, id)
    return ask === null ? null : selectPlaceOf(tx, ask.forwardId)
  })

test('an ask is a numbered item of the next agenda of the parent, before those that close the meeting', async () => {
  await using record = await recordUnderTest()
  const { june } = await asking(record)
  assert.deepEqual(
    (await itemsOf(record, june.id)).map(({ title, kind }) => [title, kind]),
    [
      ['Apologies for absence', 'apologies'],
      ['Matters arising', 'matters-arising'],
      ['Ask of the Youth Offending Group, a lead for transitions', 'ask'],
      ['Any other business', 'other-business'],
    ],
  )
})

test('what is agreed is an action of the parent’s minutes, issued with them; the answer goes back', async () => {
  await using record = await recordUnderTest()
  const { june, july, ask, answer, clerk } = await asking(record)
  await answer(agreed)
  const row = await rowOf(record, june.id)
  const item = readTyped(row?.text ?? '').minutes?.items.find(({ title }) => title?.startsWith('Ask of the') === true)
  assert.deepEqual(
    item?.decisions.map(({ kind, text }) => [kind, text]),
    [['resolved', 'the ask of the Youth Offending Group be agreed']],
  )
  assert.deepEqual(
    item.actions.map(({ owners, due }) => [owners.map(({ name }) => name), due?.date]),
    [[['Tom Ashworth'], '2026-12-10']],
  )
  await record.perform(
    act => circulateMinutes(act, { meetingId: june.id, version: row?.version ?? 0, link: '' }),
    clerk,
  )
  const standing = await record.look(({ tx }) => tx.selectFrom('action_standing').select('due_on').execute())
  assert.deepEqual(standing, [{ due_on: '2026-12-10' }])
  // The sub-group has no agenda for July yet: the answer waits in its forward plan, and is on the agenda once that is made.
  await record.perform(act => makeAgenda(act, { meetingId: july.id }))
  const back = (await itemsOf(record, july.id)).find(({ title }) => title.startsWith('Answer of the'))
  assert.match(back?.notes ?? '', /Strategic Group agreed: name a lead for transitions\./)
  const mail = await record.look(({ tx }) => tx.selectFrom('mail').select(['to_address', 'subject']).execute())
  assert.deepEqual(mail, [{ to_address: 'asha@wexmoor.example', subject: 'Your ask: a lead for transitions' }])
  assert.equal((await record.look(({ tx }) => selectAnswers(tx, [ask.id]))).length, 1)
})

test('minutes are not sent round while an ask of their meeting has no answer', async () => {
  await using record = await recordUnderTest()
  const { june, answer, clerk } = await asking(record)
  await record.perform(async ({ tx }) => {
    const row = { id: 'm', meeting_id: june.id, state: 'draft', text: 'Draft', updated_at: '', updated_by: '' }
    await tx.insertInto('minutes').values(row).execute()
  })
  const send = () =>
    record.perform(async act => {
      const { version } = await act.tx.selectFrom('minutes').select('version').executeTakeFirstOrThrow()
      return circulateMinutes(act, { meetingId: june.id, version, link: '' })
    }, clerk)
  await assert.rejects(send(), (error: unknown) => {
    assert.ok(error instanceof NotAllowed)
    assert.match(error.message, /Ask of the Youth Offending Group, a lead for transitions/)
    return true
  })
  await answer(refused)
  await send()
})

test('what is deferred is on the agenda of the later meeting, and has to be answered there', async () => {
  await using record = await recordUnderTest()
  const { september, june, ask, answer } = await asking(record)
  await answer({ kind: 'deferred', words: '', toMeetingId: september.id, toOn: null })
  assert.match((await rowOf(record, june.id))?.text ?? '', /be deferred to the meeting on 10 September 2026\./)
  await record.perform(act => makeAgenda(act, { meetingId: september.id }))
  assert.equal((await placeOf(record, ask.id))?.meetingId, september.id)
  await assert.rejects(answer(agreed, undefined, 2), NotAllowed)
})

test('an ask whose meeting is cancelled can be brought before the next one', async () => {
  await using record = await recordUnderTest()
  const { june, september, ask, clerk } = await asking(record)
  const place = () => record.perform(act => placeAsk(act, { askId: ask.id, version: 1 }), clerk)
  await assert.rejects(place(), NotAllowed)
  await record.perform(act =>
    cancelMeeting(act, {
      meetingId: june.id,
      version: 1,
      reason: 'Snow',
      letterhead: { address: 'https://x.example', organiser: 'minutes@x.example' },
    }),
  )
  assert.equal(await placeOf(record, ask.id), null)
  await place()
  await record.perform(act => makeAgenda(act, { meetingId: september.id }))
  assert.equal((await placeOf(record, ask.id))?.meetingId, september.id)
})

test('who may not, and what is wrong', async () => {
  await using record = await recordUnderTest()
  const { may, june, child, parent, ask, asker, answer } = await asking(record)
  const raise = (given: Partial<Parameters<typeof raiseAsk>[1]>, actor: Actor = asker) =>
    record.perform(act => raiseAsk(act, { ...anAsk, meetingId: may.id, ...given }), actor)
  for (const role of ['chair', 'member', 'author', 'observer'] as const) {
    await assert.rejects(raise({}, actorWith({ [child.id]: [role] })), NotAllowed)
  }
  await assert.rejects(raise({}, actorWith({})), NotThere)
  await assert.rejects(raise({ meetingId: june.id }, actorWith({ [parent.id]: ['clerk'] })), NotAllowed)
  await assert.rejects(raise({ title: ' ', text: '' }), (error: unknown) => {
    assert.ok(error instanceof Invalid)
    assert.deepEqual(
      error.problems.map(({ field }) => field),
      ['title', 'text'],
    )
    return true
  })
  await assert.rejects(answer(agreed, asker), NotAllowed)
  await assert.rejects(answer(agreed, actorWith({})), NotThere)
  await assert.rejects(answer(agreed, actorWith({ [parent.id]: ['member'] })), NotAllowed)
  await assert.rejects(answer({ ...agreed, owner: '' }), Invalid)
  await assert.rejects(answer({ ...refused, words: ' ' }), Invalid)
  await assert.rejects(answer({ kind: 'deferred', words: '', toMeetingId: null, toOn: null }), Invalid)
  await answer(refused)
  await assert.rejects(answer(refused), Stale)
  const kept: Ask | null = await record.look(({ tx }) => selectAsk(tx, ask.id))
  await assert.rejects(answer(refused, undefined, kept?.version), NotAllowed)
})
