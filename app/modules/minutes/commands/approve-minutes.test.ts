import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectActions } from '../store/entries.ts'
import { selectMinutes } from '../store/minutes.ts'
import { selectCorrections, selectRemarks } from '../store/remarks.ts'
import { answerRemark } from './answer-remark.ts'
import { approveMinutes } from './approve-minutes.ts'
import { circulateMinutes } from './circulate-minutes.ts'
import { leaveRemark } from './leave-remark.ts'
import { partnership, protocol, twoActions } from './minutes-record.test-support.ts'
import { saveMinutes } from './save-minutes.ts'

/** Draft minutes of March with two actions, on a record of their own. */
const drafted = async (record: RecordUnderTest) => {
  const made = await record.perform(act => partnership(act.tx))
  const saved = await record.perform(
    act =>
      saveMinutes(act, { meetingId: made.meeting.id, version: 0, reading: readTyped(twoActions), confirmed: null }),
    made.clerk,
  )
  assert.ok(saved.saved)
  return { ...made, minutesId: saved.minutesId }
}

const circulated = async (record: RecordUnderTest) => {
  const made = await drafted(record)
  const sentTo = await record.perform(
    act => circulateMinutes(act, { meetingId: made.meeting.id, version: 1, link: 'http://localhost/m' }),
    made.clerk,
  )
  return { ...made, sentTo }
}

test('minutes are sent to those who attended, once, and the numbers of the body go on', async () => {
  await using record = await recordUnderTest()
  const { body, meeting, sentTo, clerk } = await circulated(record)
  assert.deepEqual(
    sentTo.map(({ name }) => name),
    ['Priya Nair', 'Tom Ashworth'],
  )
  await record.look(async ({ tx }) => {
    const mail = await tx.selectFrom('mail').select(['to_address', 'text']).orderBy('to_address').execute()
    assert.deepEqual(
      mail.map(({ to_address: to }) => to),
      ['priya.nair@wexmoor.example', 'tom.ashworth@probation.example'],
    )
    assert.ok(mail.every(({ text }) => text.includes('http://localhost/m') && !text.includes('scooter')))
    const row = await tx.selectFrom('body').select('next_number').where('id', '=', body.id).executeTakeFirstOrThrow()
    assert.equal(row.next_number, 177)
  })
  const again = record.perform(act => circulateMinutes(act, { meetingId: meeting.id, version: 2, link: '' }), clerk)
  await assert.rejects(again, NotAllowed)
})

test('a draft that was changed meanwhile is not sent', async () => {
  await using record = await recordUnderTest()
  const { meeting, clerk } = await drafted(record)
  const late = record.perform(act => circulateMinutes(act, { meetingId: meeting.id, version: 0, link: '' }), clerk)
  await assert.rejects(late, Stale)
})

test('an action that people know of goes only when the clerk says so, and stays on record as withdrawn', async () => {
  await using record = await recordUnderTest()
  const { meeting, minutesId, clerk } = await circulated(record)
  const less = readTyped(twoActions.replace(protocol, 'Nothing was decided.'))
  const save = (confirmed: { readonly reason: string } | null) =>
    record.perform(act => saveMinutes(act, { meetingId: meeting.id, version: 1, reading: less, confirmed }), clerk)
  const asked = await save(null)
  assert.ok(!asked.saved)
  assert.deepEqual(
    asked.lost.map(({ reference }) => reference),
    ['SWSG 176/26.1'],
  )
  assert.equal((await record.look(({ tx }) => selectMinutes(tx, { id: minutesId })))?.text, twoActions)
  assert.ok((await save({ reason: 'It was not agreed' })).saved)
  const after = await record.look(({ tx }) => selectActions(tx, minutesId))
  assert.deepEqual(
    after.map(({ reference, withdrawn }) => [reference, withdrawn?.reason ?? null]),
    [
      ['SWSG 175/26.1', null],
      ['SWSG 176/26.1', 'It was not agreed'],
    ],
  )
  // Typed again, it is the same action, in force again, under its reference.
  const again = { meetingId: meeting.id, version: 3, reading: readTyped(twoActions), confirmed: null }
  await record.perform(act => saveMinutes(act, again), clerk)
  const back = await record.look(({ tx }) => selectActions(tx, minutesId))
  assert.deepEqual(
    back.map(({ id, withdrawn }) => [id, withdrawn]),
    after.map(({ id }) => [id, null]),
  )
})

test('approval freezes the minutes, keeps the corrections, and is said in the minutes of the later meeting', async () => {
  await using record = await recordUnderTest()
  const { meeting, next, minutesId, body, clerk } = await circulated(record)
  const corrections = [
    { minuteNumber: '175', text: 'for “risen” read “fallen”.' },
    { minuteNumber: null, text: 'Helen Marsh was there.' },
  ]
  await record.perform(act => approveMinutes(act, { minutesId, version: 2, atMeetingId: next.id, corrections }), clerk)
  await record.look(async ({ tx }) => {
    const minutes = await selectMinutes(tx, { id: minutesId })
    assert.equal(minutes?.state, 'approved')
    assert.equal(minutes.approvedAtMeetingId, next.id)
    assert.equal(minutes.tree?.items.length, 2)
    assert.deepEqual(await selectCorrections(tx, minutesId), corrections)
    const later = await selectMinutes(tx, { meetingId: next.id })
    const tree = readTyped(later?.text ?? '').minutes
    const item = tree?.items.find(({ decisions }) => decisions.length > 0)
    assert.equal(item?.number, '178')
    assert.match(later?.text ?? '', /RESOLVED that the minutes of the meeting held on 12 March 2026 be approved/)
    assert.match(later?.text ?? '', /\(a\) Minute 175: for “risen” read “fallen”\.\n\n\(b\) Helen Marsh was there\./)
    const log = await readLog(tx, { bodyId: body.id, most: 20 })
    assert.ok(log.some(({ action }) => action === 'minutes.approved'))
  })
  const edit = { meetingId: meeting.id, version: 3, reading: readTyped('Nothing was agreed.'), confirmed: null }
  await assert.rejects(
    record.perform(act => saveMinutes(act, edit), clerk),
    NotAllowed,
  )
})

test('two approvals at once: one wins, the other is told', async () => {
  await using record = await recordUnderTest()
  const { next, minutesId, clerk } = await circulated(record)
  const approve = () =>
    record.perform(act => approveMinutes(act, { minutesId, version: 2, atMeetingId: next.id, corrections: [] }), clerk)
  const both = await Promise.allSettled([approve(), approve()])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const [lost] = both.filter(one => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Stale)
  await record.look(async ({ tx }) => {
    const later = await selectMinutes(tx, { meetingId: next.id })
    assert.equal(later?.text.match(/RESOLVED/g)?.length, 1)
  })
})

test('what cannot be approved is not', async () => {
  await using record = await recordUnderTest()
  const { meeting, next, minutesId, body, clerk } = await drafted(record)
  const approve = (given: object, actor = clerk) =>
    record.perform(
      act => approveMinutes(act, { minutesId, version: 1, atMeetingId: next.id, corrections: [], ...given }),
      actor,
    )
  await assert.rejects(approve({}), NotAllowed, 'a draft')
  await record.perform(act => circulateMinutes(act, { meetingId: meeting.id, version: 1, link: '' }), clerk)
  await assert.rejects(approve({}), Stale)
  await assert.rejects(approve({ version: 2 }, actorWith({ [body.id]: ['chair'] })), NotAllowed)
  await assert.rejects(approve({ version: 2 }, actorWith({ [body.id]: ['observer'] })), NotThere)
  await assert.rejects(approve({ version: 2, atMeetingId: meeting.id }), Invalid)
  const empty = approve({ version: 2, corrections: [{ minuteNumber: '175', text: ' ' }] })
  await assert.rejects(
    empty,
    (error: unknown) => error instanceof Invalid && error.problems[0]?.field === 'correction-0',
  )
  assert.equal((await record.look(({ tx }) => selectMinutes(tx, { id: minutesId })))?.state, 'circulated')
})

test('remarks are left by those who belong, and answered by the clerk once', async () => {
  await using record = await recordUnderTest()
  const { meeting, minutesId, body, clerk } = await circulated(record)
  const member = actorWith({ [body.id]: ['member'] })
  const leave = (text: string, actor = member) =>
    record.perform(act => leaveRemark(act, { meetingId: meeting.id, minuteNumber: '175', text }), actor)
  // Somebody without a row of an account, as in this test, is named and not linked.
  const id = await leave('  It was 61 scooters.  ', { ...member, by: { kind: 'link', id: null, name: 'Priya Nair' } })
  await assert.rejects(leave(' '), Invalid)
  await assert.rejects(leave('Me too', actorWith({ [body.id]: ['observer'] })), NotThere)
  const answer = (given: object, actor = clerk) =>
    record.perform(act => answerRemark(act, { remarkId: id, version: 1, state: 'taken', answer: '', ...given }), actor)
  await assert.rejects(answer({ state: 'declined' }), Invalid)
  await assert.rejects(answer({}, member), NotAllowed)
  await answer({ state: 'declined', answer: 'The figure is the police’s own.' })
  await assert.rejects(answer({}), Stale)
  const [remark] = await record.look(({ tx }) => selectRemarks(tx, minutesId))
  assert.equal(remark?.text, 'It was 61 scooters.')
  assert.deepEqual([remark.state, remark.answer], ['declined', 'The figure is the police’s own.'])
})
