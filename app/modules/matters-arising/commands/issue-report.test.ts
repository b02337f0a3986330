import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderText } from '#minutes'
import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { difference } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith, aMeeting } from '#test/rows.ts'
import { otherMinutes, decemberWorld, marchAnswers, setClock, takeIn } from '../arising-world.test-support.ts'
import { reportDocument } from '../compose/report-document.ts'
import { readReport } from '../queries/read-report.ts'
import { issueReport } from './issue-report.ts'

const issue = (meetingId: string, given: { seen?: number; reason?: string } = {}) => ({
  meetingId,
  seen: 0,
  number: 'WX26031',
  reason: '',
  ...given,
})

const messages = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Invalid) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

test('nine minutes: six spoken of, three without a word first, owners who changed, and a balance', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const world = await decemberWorld(record)
  clock.set('2026-03-16T09:00:00Z')
  await marchAnswers(world)
  const { live, body, meeting, today } = await record.look(
    look => readReport(look, { meetingId: world.march.id }),
    world.clerk,
  )
  assert.ok(live !== null)
  const { facts, template } = live
  assert.deepEqual(facts.obstacles, [])
  assert.deepEqual(
    facts.rows.map(({ action, group }) => `${action.minute ?? ''} ${group}`),
    [
      '184 no-update',
      '186b no-update',
      '188 no-update',
      '187 awaiting',
      '189 awaiting',
      '180 open',
      '180 open',
      '181 open',
      '183 open',
      '186a open',
    ],
  )
  assert.deepEqual(facts.balance, { opening: 0, new: 10, closed: 0, carried: 8, transferred: 2, withdrawn: 0 })
  assert.equal(difference(facts.balance), 0)

  const tree = reportDocument({ facts, template, body, meeting, today, number: null, correction: null })
  const text = renderText(tree)
  const updateOf = (minute: string) => tree.rows.find(row => row.minute === minute)?.update ?? ''
  for (const minute of ['184', '186b', '188']) {
    assert.match(updateOf(minute), /^No update received since 9 December 2025\./, minute)
  }
  assert.match(updateOf('187'), /Transferred from Grace Okafor to Inspector Ravi Menon: Grace Okafor has moved/)
  assert.match(updateOf('189'), /Transferred from Priya Nair to Anna Bell: Priya Nair is on leave\./)
  assert.match(updateOf('189'), /Due 18 June 2026\./)
  assert.match(updateOf('183'), /Waiting for Mr Ashworth’s figures\. \(22 February 2026, entered by/)
  assert.match(updateOf('181'), /\(11 March 2026, .*by e-mail\)[^]*Reported done/)
  assert.match(text, /0 \+ 10 = 0 closed \+ 8 carried \+ 2 transferred \+ 0 withdrawn/)
  assert.match(text, /No update was received for 3 actions/)
})

test('a report that was issued stays as it is, and the next goes on from what it left open', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const world = await decemberWorld(record)
  clock.set('2026-03-16T09:00:00Z')
  await marchAnswers(world)
  const first = await record.perform(act => issueReport(act, issue(world.march.id)), world.clerk)
  assert.equal(first.position, 1)
  const kept = async () =>
    (await record.look(look => readReport(look, { meetingId: world.march.id }), world.clerk)).issued[0]?.tree
  assert.deepEqual(await kept(), JSON.parse(JSON.stringify(first.tree)))

  await assert.rejects(
    record.perform(act => issueReport(act, issue(world.march.id)), world.clerk),
    Stale,
  )
  assert.deepEqual(
    await messages(record.perform(act => issueReport(act, issue(world.march.id, { seen: 1 })), world.clerk)),
    ['Say what the further report corrects'],
  )

  clock.set('2026-03-17T09:00:00Z')
  await world.enter('184', [{ kind: 'closed', reason: 'Answered' }])
  assert.deepEqual(await kept(), JSON.parse(JSON.stringify(first.tree)), 'what was issued does not follow')
  const corrected = issue(world.march.id, { seen: 1, reason: 'Minute 184 was answered' })
  const second = await record.perform(act => issueReport(act, corrected), world.clerk)
  assert.deepEqual(second.balance, { opening: 0, new: 10, closed: 1, carried: 7, transferred: 2, withdrawn: 0 })
  assert.match(renderText(second.tree), /This is a further report.*Minute 184 was answered/)

  // What is told late, of a day before the report, is told of by the next one: nothing falls between the two.
  clock.set('2026-03-30T09:00:00Z')
  await world.enter('188', [{ kind: 'closed', reason: 'It was printed' }])
  await record.perform(async ({ tx }) => {
    await tx.updateTable('meeting').set({ state: 'held' }).where('id', '=', world.march.id).execute()
  })
  const june = await record.perform(({ tx }) =>
    aMeeting(tx, { body_id: world.body.id, date: '2026-06-18', state: 'called' }),
  )
  const missing = await messages(record.perform(act => issueReport(act, issue(june.id)), world.clerk))
  assert.deepEqual(missing, ['The minutes of the meeting of 26 March 2026 are missing.'])
  await takeIn(record, world.march.id, otherMinutes('Thursday 26 March 2026', '190'))
  clock.set('2026-06-10T09:00:00Z')
  const third = await record.perform(act => issueReport(act, issue(june.id)), world.clerk)
  assert.deepEqual(third.balance, { opening: 9, new: 1, closed: 1, carried: 9, transferred: 0, withdrawn: 0 })
  const carried = third.tree.rows.find(row => row.minute === '183')?.update ?? ''
  assert.match(carried, /No update received since 22 February 2026\.\nLast update: Waiting/)
  assert.match(carried, /Carried once since 9 December 2025\./)
  await assert.rejects(
    record.perform(act => issueReport(act, { ...corrected, seen: 2 }), world.clerk),
    (error: unknown) => error instanceof NotAllowed && /later meeting/.test(error.message),
  )
})

test('what is missing is named: drafts, meetings nobody spoke of, actions that no ledger holds or that are lost', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const world = await decemberWorld(record)
  clock.set('2026-03-16T09:00:00Z')
  await record.perform(act => issueReport(act, issue(world.march.id)), world.clerk)
  clock.set('2026-06-10T09:00:00Z')
  const june = await record.perform(async ({ tx }) => {
    const draft = await aMeeting(tx, { body_id: world.body.id, date: '2026-04-02', state: 'held' })
    const common = { text: '', updated_at: '2026-04-03T09:00:00Z', updated_by: 'Asha' }
    await tx
      .insertInto('minutes')
      .values({ id: newId(), meeting_id: draft.id, state: 'draft', ...common })
      .execute()
    const early = await aMeeting(tx, { body_id: world.body.id, date: '2026-04-09', state: 'held' })
    const minutes = newId()
    await tx
      .insertInto('minutes')
      .values({ id: minutes, meeting_id: early.id, state: 'circulated', ...common })
      .execute()
    const own = { minutes_id: minutes, position: 1, text: 'Write a letter', marker: 'explicit' }
    await tx
      .insertInto('action')
      .values({ id: newId(), reference: 'SWSG 191.1', ...own })
      .execute()
    return aMeeting(tx, { body_id: world.body.id, date: '2026-06-18', state: 'called' })
  })
  await world.enter('184', [{ kind: 'closed', reason: 'Answered' }])
  // A report that left open what it knew to have ended: only a spoilt record has one.
  await record.perform(async ({ tx }) => {
    const { id } = await tx.selectFrom('arising_report').select('id').executeTakeFirstOrThrow()
    await tx
      .insertInto('arising_row')
      .values({
        report_id: id,
        position: 100,
        action_id: world.actionOf('184'),
        opening: 1,
        outcome: 'carried',
        seen: 2,
      })
      .execute()
  })
  const { live } = await record.look(look => readReport(look, { meetingId: june.id }), world.clerk)
  assert.ok(live !== null)
  assert.deepEqual(
    live.facts.obstacles.map(({ kind }) => kind),
    ['not-marked', 'draft-minutes', 'not-in-ledger', 'lost'],
  )
  assert.deepEqual(await messages(record.perform(act => issueReport(act, issue(june.id)), world.clerk)), [
    'Nobody has said whether the meeting of 26 March 2026 was held.',
    'The minutes of the meeting of 2 April 2026 are still a draft: send them round first.',
    'SWSG 191.1 (9 April 2026) was agreed and is not in the ledger.',
    'SWSG 184/25.1 (minute 184 of 9 December 2025) was left open by the last report and is not there any more.',
  ])
})

test('minutes of before that come to light later are new in the next report, and it says so', async () => {
  const clock = setClock('2026-03-16T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const world = await decemberWorld(record)
  await record.perform(act => issueReport(act, issue(world.march.id)), world.clerk)
  clock.set('2026-06-10T09:00:00Z')
  const { june, october } = await record.perform(async ({ tx }) => {
    await tx.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', world.march.id).execute()
    return {
      october: await aMeeting(tx, { body_id: world.body.id, date: '2025-10-14', state: 'held' }),
      june: await aMeeting(tx, { body_id: world.body.id, date: '2026-06-18', state: 'called' }),
    }
  })
  await takeIn(record, october.id, otherMinutes('Tuesday 14 October 2025', '170'))
  const report = await record.perform(act => issueReport(act, issue(june.id)), world.clerk)
  assert.deepEqual(report.balance, { opening: 10, new: 1, closed: 0, carried: 11, transferred: 0, withdrawn: 0 })
  const late = report.tree.rows.find(row => row.minute === '170')?.update ?? ''
  assert.match(late, /New in this report: its minutes were added after the last one was issued/)
})

test('the clerk alone issues; members see what was issued, and no more', async () => {
  await using record = await recordUnderTest(setClock('2026-03-16T09:00:00Z'))
  const world = await decemberWorld(record)
  const as = (role: 'chair' | 'member' | 'observer') => actorWith({ [world.body.id]: [role] })
  for (const role of ['chair', 'member', 'observer'] as const) {
    await assert.rejects(
      record.perform(act => issueReport(act, issue(world.march.id)), as(role)),
      NotAllowed,
    )
  }
  const seen = (role: 'chair' | 'member') =>
    record.look(look => readReport(look, { meetingId: world.march.id }), as(role))
  assert.equal((await seen('member')).live, null)
  assert.notEqual((await seen('chair')).live, null)
  await record.perform(act => issueReport(act, issue(world.march.id)), world.clerk)
  assert.equal((await seen('member')).issued.length, 1)
  const entries = await record.db.read(tx =>
    tx.selectFrom('audit_entry').select('action').where('action', '=', 'report.issued').execute(),
  )
  assert.equal(entries.length, 1)
  await assert.rejects(record.db.write(tx => tx.updateTable('arising_report').set({ number: 'X' }).execute()))
})

test('of a meeting that is past the report says what was known before it, and the next one goes on from there', async () => {
  const clock = setClock('2025-12-12T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const world = await decemberWorld(record)
  clock.set('2026-03-20T09:00:00Z')
  await world.enter('184', [{ kind: 'closed', reason: 'Answered' }])
  clock.set('2026-03-27T09:00:00Z')
  await record.perform(async ({ tx }) => {
    await tx.updateTable('meeting').set({ state: 'held' }).where('id', '=', world.march.id).execute()
  })
  await takeIn(record, world.march.id, otherMinutes('Thursday 26 March 2026', '190'))
  await world.enter('188', [{ kind: 'closed', reason: 'It was printed' }])
  const march = await record.perform(act => issueReport(act, issue(world.march.id)), world.clerk)
  assert.deepEqual(march.balance, { opening: 0, new: 10, closed: 1, carried: 9, transferred: 0, withdrawn: 0 })
  clock.set('2026-06-10T09:00:00Z')
  const june = await record.perform(({ tx }) =>
    aMeeting(tx, { body_id: world.body.id, date: '2026-06-18', state: 'called' }),
  )
  const next = await record.perform(act => issueReport(act, issue(june.id)), world.clerk)
  assert.deepEqual(next.balance, { opening: 9, new: 1, closed: 1, carried: 9, transferred: 0, withdrawn: 0 })
})
