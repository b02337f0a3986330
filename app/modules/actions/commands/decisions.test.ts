import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { roles, type Act } from '#modules/accounts/index.ts'
import { findHistory, type ActionState } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aBody, actorWith, aMeeting, anOrganisation } from '#test/rows.ts'
import { actionWorld, as } from '../action-world.test-support.ts'
import { answerForOwner } from './answer-for-owner.ts'
import { carryAction } from './carry-action.ts'
import { closeAction } from './close-action.ts'
import { dateAction } from './date-action.ts'
import { enterUpdate } from './enter-update.ts'
import { mergeActions } from './merge-actions.ts'
import { prioritiseAction } from './prioritise-action.ts'
import { raiseTask } from './raise-task.ts'
import { reopenAction } from './reopen-action.ts'
import { returnAction } from './return-action.ts'
import { settleDate } from './settle-date.ts'
import { settleTask } from './settle-task.ts'
import { transferAction } from './transfer-action.ts'
import { withdrawAction } from './withdraw-action.ts'

const wexmoor = async () => {
  const record = await recordUnderTest()
  const world = await record.perform(actionWorld)
  const clerk = as(world.body.id, 'clerk')
  const seen = async (actionId = world.actionId): Promise<number> =>
    (await record.look(look => findHistory(look, actionId)))?.state.position ?? 0
  return { ...record, ...world, clerk, seen }
}

const day = (on: string) => ({ on, meetingId: null })

const fields =
  (...expected: readonly string[]) =>
  (error: unknown) => {
    assert.ok(error instanceof Invalid, String(error))
    assert.deepEqual(
      error.problems.map(({ field }) => field),
      expected,
    )
    return true
  }

/** Every decision in a form that would succeed for the clerk on an action that is as it was issued. */
const decisions: Readonly<
  Record<string, (act: Act, at: { readonly actionId: string; readonly other: string }) => Promise<ActionState>>
> = {
  close: (act, { actionId }) => closeAction(act, { actionId, seen: 1, reason: 'Done' }),
  carry: (act, { actionId }) => carryAction(act, { actionId, seen: 1, reason: 'Not yet', due: null }),
  withdraw: (act, { actionId }) => withdrawAction(act, { actionId, seen: 1, reason: 'Not needed' }),
  transfer: (act, { actionId }) =>
    transferAction(act, { actionId, seen: 1, owner: null, to: [{ label: 'Ravi Shah' }], reason: 'Moved' }),
  merge: (act, { actionId, other }) => mergeActions(act, { actionId, seen: 1, into: other, reason: 'The same' }),
  date: (act, { actionId }) => dateAction(act, { actionId, seen: 1, due: day('2026-09-01'), reason: 'Agreed' }),
  prioritise: (act, { actionId }) => prioritiseAction(act, { actionId, seen: 1, priority: 'high' }),
  answer: (act, { actionId }) => answerForOwner(act, { actionId, seen: 1, owner: 0, answer: { kind: 'accepted' } }),
  update: (act, { actionId }) =>
    enterUpdate(act, { actionId, seen: 1, kind: 'progress', from: { owner: 0 }, text: 'Written', on: null }),
}

const ofClerkAlone = new Set(['date', 'prioritise', 'answer', 'update'])

for (const [name, decide] of Object.entries(decisions)) {
  test(`${name}: the roles that may, nobody else, and not on what somebody changed meanwhile`, async () => {
    for (const role of roles) {
      await using at = await wexmoor()
      const asked = at.perform(act => decide(act, { actionId: at.actionId, other: at.otherId }), as(at.body.id, role))
      if (role === 'clerk' || (role === 'chair' && !ofClerkAlone.has(name))) {
        assert.equal((await asked).position, 2)
        const again = at.perform(act => decide(act, { actionId: at.actionId, other: at.otherId }), at.clerk)
        if (name === 'prioritise') assert.equal((await again).position, 2)
        else await assert.rejects(again, Stale)
      } else await assert.rejects(asked, NotAllowed)
    }
    await using at = await wexmoor()
    const stranger = actorWith({ other: [...roles] })
    await assert.rejects(
      at.perform(act => decide(act, { actionId: at.actionId, other: at.otherId }), stranger),
      NotThere,
    )
  })
}

test('closed, opened again, withdrawn: each with its reason, and nothing without one', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  await assert.rejects(
    at.perform(act => closeAction(act, { actionId, seen: 1, reason: ' ' }), at.clerk),
    fields('reason'),
  )
  const closed = await at.perform(
    act => closeAction(act, { actionId, seen: 1, reason: ' All done ', meetingId: at.next.id, channel: 'meeting' }),
    at.clerk,
  )
  assert.deepEqual(closed.ended, { at: '2026-06-12T09:00:00Z', meetingId: at.next.id, reason: 'All done' })
  await assert.rejects(
    at.perform(act => withdrawAction(act, { actionId, seen: 2, reason: 'Late' }), at.clerk),
    /no longer open/,
  )
  await at.perform(act => reopenAction(act, { actionId, seen: 2, reason: 'It was not' }), at.clerk)
  const withdrawn = await at.perform(act => withdrawAction(act, { actionId, seen: 3, reason: 'Late' }), at.clerk)
  assert.equal(withdrawn.standing, 'withdrawn')
})

test('a meeting of another body is none that a decision can be noted at, or be due by', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  const other = await at.perform(async ({ tx }) => aMeeting(tx, { body_id: (await aBody(tx)).id, date: '2026-09-01' }))
  const both = actorWith({ [at.body.id]: ['clerk'], [other.body_id]: ['clerk'] })
  const noted = { actionId, seen: 1, reason: 'Done', meetingId: other.id }
  await assert.rejects(
    at.perform(act => closeAction(act, noted), both),
    NotThere,
  )
  const due = { on: null, meetingId: other.id }
  await assert.rejects(
    at.perform(act => carryAction(act, { actionId, seen: 1, reason: 'No', due }), both),
    NotThere,
  )
})

test('carried to a day or a meeting to come, and never to one that has passed', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  const carry = (seen: number, due: Parameters<typeof carryAction>[1]['due']) =>
    at.perform(act => carryAction(act, { actionId, seen, reason: 'Not yet', due }), at.clerk)
  await assert.rejects(carry(1, day('2026-06-11')), fields('due'))
  await assert.rejects(carry(1, { on: null, meetingId: at.meeting.id }), fields('meeting'))
  await assert.rejects(carry(1, { on: null, meetingId: null }), fields('due'))
  assert.equal((await carry(1, { on: null, meetingId: at.next.id })).due.meetingId, at.next.id)
  const twice = await carry(2, day('2026-09-30'))
  assert.deepEqual([twice.carried, twice.due.on, twice.firstDue.on], [2, '2026-09-30', '2026-05-01'])
})

test('one owner of two gives it away, to a seat whose holder is bound; the task about it is settled', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  await at.perform(act =>
    raiseTask(act, { bodyId: at.body.id, kind: 'not-mine', text: 'Tom says it is not his', actionId }),
  )
  const owned = await at.perform(
    act => transferAction(act, { actionId, seen: 1, owner: 1, to: [{ seatId: at.seat.id }], reason: 'It is hers' }),
    at.clerk,
  )
  assert.deepEqual(
    owned.owners.map(({ label, seatId }) => [label, seatId]),
    [
      ['Priya Nair', at.seat.id],
      ['Priya Nair', at.seat.id],
    ],
  )
  const waiting = await at.look(({ tx }) => tx.selectFrom('clerk_task').select('outcome').execute())
  assert.deepEqual(waiting, [{ outcome: 'Given to Priya Nair' }])
})

test('it goes to nobody, to a blank or to one person twice: refused', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  const give = (to: Parameters<typeof transferAction>[1]['to']) =>
    at.perform(act => transferAction(act, { actionId, seen: 1, owner: null, to, reason: 'Moved' }), at.clerk)
  await assert.rejects(give([]), fields('to'))
  await assert.rejects(give([{ label: ' ' }]), fields('to'))
  await assert.rejects(give([{ label: 'Ravi Shah' }, { label: 'Ravi Shah' }]), fields('to'))
  await assert.rejects(give([{ seatId: 'none' }]), NotThere)
  const fire = await at.perform(({ tx }) => anOrganisation(tx, { name: 'Wexmoor Fire' }))
  const given = await give([{ organisationId: fire.id }, { personId: at.priya.id }])
  assert.deepEqual(
    given.owners.map(({ label }) => label),
    ['Wexmoor Fire', 'Priya Nair'],
  )
})

test('merged into an open action of the same body, never into itself', async () => {
  await using at = await wexmoor()
  const merge = (into: string) =>
    at.perform(act => mergeActions(act, { actionId: at.actionId, seen: 1, into, reason: 'The same' }), at.clerk)
  await assert.rejects(merge(at.actionId), fields('into'))
  await assert.rejects(merge('none'), fields('into'))
  assert.equal((await merge(at.otherId)).mergedInto, at.otherId)
  const back = { actionId: at.otherId, seen: 1, into: at.actionId, reason: 'The same' }
  await assert.rejects(
    at.perform(act => mergeActions(act, back), at.clerk),
    fields('into'),
  )
})

test('another date is agreed to or not; a refusal says why', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  const asked = { kind: 'date-proposed', on: '2026-08-01', reason: 'Staff are away' } as const
  await at.perform(act => answerForOwner(act, { actionId, seen: 1, owner: 0, answer: asked }), at.clerk)
  const settle = (agreed: boolean, reason: string) =>
    at.perform(act => settleDate(act, { actionId, seen: 2, agreed, reason }), at.clerk)
  await assert.rejects(settle(false, ''), fields('reason'))
  const settled = await settle(true, '')
  assert.deepEqual([settled.standing, settled.due.on, settled.slipped], ['accepted', '2026-08-01', 1])
  await assert.rejects(
    at.perform(act => settleDate(act, { actionId, seen: 3, agreed: true, reason: '' }), at.clerk),
    NotAllowed,
  )
})

test('an update is entered as of the day on which it was said, by whoever said it', async () => {
  await using at = await wexmoor()
  const { actionId } = at
  const enter = (on: string | null, from: Parameters<typeof enterUpdate>[1]['from'], seen: number) =>
    at.perform(act => enterUpdate(act, { actionId, seen, kind: 'reported-done', from, text: 'Sent', on }), at.clerk)
  await assert.rejects(enter('2026-06-13', { owner: 0 }, 1), fields('on'))
  await assert.rejects(enter('2026-03-11', { owner: 0 }, 1), fields('on'))
  await assert.rejects(enter(null, { name: '' }, 1), fields('name'))
  await assert.rejects(enter(null, { owner: 7 }, 1), fields('name'))
  const first = await enter('2026-03-12', { owner: 0 }, 1)
  assert.deepEqual([first.update?.by, first.update?.at], ['Priya Nair', '2026-03-12T14:00:00Z'])
  const second = await enter('2026-05-20', { name: 'Ravi Shah' }, 2)
  assert.deepEqual([second.update?.by, second.update?.at], ['Ravi Shah', '2026-05-20T11:00:00Z'])
  const given = await at.perform(act => returnAction(act, { actionId, seen: 3, reason: 'Where is it?' }), at.clerk)
  assert.equal(given.standing, 'in-progress')
})

test('a task is raised once for each key, settled once, by the clerk alone, in words', async () => {
  await using at = await wexmoor()
  const task = {
    bodyId: at.body.id,
    kind: 'mail-bounced',
    text: 'Mail to Tom came back',
    onceKey: 'bounced:1',
  } as const
  await at.perform(async act => {
    await raiseTask(act, task)
    await raiseTask(act, task)
  })
  const rows = await at.look(({ tx }) => tx.selectFrom('clerk_task').selectAll().execute())
  assert.equal(rows.length, 1)
  const taskId = rows[0]!.id
  const settle = (version: number) => (act: Act) => settleTask(act, { taskId, version, outcome: 'Rang him' })
  await assert.rejects(at.perform(settle(1), as(at.body.id, 'chair')), NotAllowed)
  await assert.rejects(at.perform(settle(1), actorWith({})), NotThere)
  await assert.rejects(at.perform(settle(7), at.clerk), Stale)
  await assert.rejects(
    at.perform(act => settleTask(act, { taskId, version: 1, outcome: '  ' }), at.clerk),
    fields('outcome'),
  )
  await at.perform(settle(1), at.clerk)
  await assert.rejects(at.perform(settle(2), at.clerk), Stale)
})
