import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '#modules/accounts/index.ts'
import { newId } from '#kernel/ids.ts'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { recordUnderTest } from '#test/record.ts'
import { aBody, aMeeting } from '#test/rows.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { accountOf } from '../model/balance.ts'
import type { ActionEvent } from '../model/event.ts'
import { replay } from '../model/replay.ts'
import type { ActionState } from '../model/standing.ts'
import { findHistories } from '../queries/find-history.ts'
import { findStandingFaults } from '../queries/find-standing-faults.ts'
import { strikeBalance } from '../queries/strike-balance.ts'
import { randomHistory } from '../random-history.test-support.ts'
import { enterEvents } from './enter-events.ts'
import { issueActions } from './issue-actions.ts'

const inOneBody = 25

const aBodyWithMinutes = async ({ tx }: Act) => {
  const body = await aBody(tx)
  const meeting = await aMeeting(tx, { body_id: body.id, date: '2024-01-01', state: 'held' })
  const minutesId = newId()
  const text = { text: '', updated_at: '2024-01-02T09:00:00Z', updated_by: 'Asha Clerk' }
  const row = { id: minutesId, meeting_id: meeting.id, state: 'circulated', ...text }
  await tx.insertInto('minutes').values(row).execute()
  return { bodyId: body.id, meetingId: meeting.id, minutesId }
}

type Place = Awaited<ReturnType<typeof aBodyWithMinutes>>

/** Enters a history as commands do, one event after another. */
const enter = async (act: Act, events: readonly ActionEvent[], place: Place): Promise<void> => {
  const [first, ...rest] = events
  assert.ok(first?.what.kind === 'issued')
  const { bodyId, meetingId, minutesId } = place
  const { actionId, at } = first
  const action = { id: actionId, minutes_id: minutesId, position: 1, reference: `SWP ${actionId}`, marker: 'explicit' }
  await act.tx
    .insertInto('action')
    .values({ ...action, text: 'Write' })
    .execute()
  const { owners, due } = first.what
  await issueActions(act, { bodyId, meetingId, channel: 'minutes', at, actions: [{ id: actionId, owners, due }] })
  for (const { what, at: when, channel, position } of rest) {
    const state = await enterEvents(act, { actionId, channel, what: [what], at: when, seen: position - 1 })
    assert.equal(state.position, position)
  }
}

/** What the engine gives back is the same on each, but for who wrote it down and when. */
const bare = ({ actionId, position, at, what }: ActionEvent) => ({ actionId, position, at, what })

/** A state without what is told by who wrote an event down. */
const stood = (events: readonly ActionEvent[]) => {
  const bareState = ({ update, undoes, ...state }: ActionState): object => ({
    ...state,
    update: update === null ? null : { ...update, by: '', channel: '' },
    undoes: undoes === null ? null : bareState(undoes),
  })
  return bareState(replay(events))
}

test('random histories come back from the engine as they were entered, stand where they should, and balance', async () => {
  const rounds = Math.ceil(depthOfFuzz(100) / inOneBody)
  await using record = await recordUnderTest()
  for (let round = 1; round <= rounds; round++) {
    const seed = `seed ${round}`
    const random = seededRandom(round)
    const place = await record.perform(aBodyWithMinutes)
    const ids = Array.from({ length: inOneBody }, (_, index) => `r${round}-${String(index).padStart(2, '0')}`)
    const histories = ids.map((actionId, index) =>
      randomHistory(random, {
        actionId,
        issuedAt: `2024-0${1 + random.below(9)}-${10 + random.below(18)}T09:00:00Z`,
        tries: random.below(16),
        into: ids[(index + 1) % ids.length] ?? actionId,
      }),
    )
    await record.perform(async act => {
      for (const events of histories) await enter(act, events, place)
    })
    const found = await record.look(look => findHistories(look, ids))
    assert.deepEqual(
      found.map(({ events }) => events.map(bare)),
      histories.map(events => events.map(bare)),
      seed,
    )
    assert.deepEqual(
      found.map(({ events }) => stood(events)),
      histories.map(stood),
      seed,
    )
    const middle = `2024-${String(3 + random.below(9)).padStart(2, '0')}-15T12:00:00Z`
    for (const period of [
      { from: null, until: middle },
      { from: middle, until: '2030-01-01T00:00:00Z' },
    ]) {
      const { accounts } = await record.look(look => strikeBalance(look, { bodyId: place.bodyId, ...period }))
      const expected = histories.flatMap(events => accountOf(events, period) ?? [])
      assert.deepEqual(
        accounts.map(({ actionId, opening, outcome }) => `${actionId} ${opening} ${outcome}`).toSorted(),
        expected.map(({ actionId, opening, outcome }) => `${actionId} ${opening} ${outcome}`).toSorted(),
        seed,
      )
    }
  }
  assert.deepEqual(await record.look(findStandingFaults), [])
})

test('the check of the record finds what was tampered with', async () => {
  await using record = await recordUnderTest()
  const place = await record.perform(aBodyWithMinutes)
  const ids = ['a1', 'a2', 'a3', 'a4']
  const histories = ids.map((actionId, index) =>
    randomHistory(seededRandom(index + 1), { actionId, issuedAt: '2024-02-01T09:00:00Z', tries: 12 }),
  )
  await record.perform(async ({ tx, ...act }) => {
    for (const events of histories) await enter({ tx, ...act }, events, place)
    await tx.updateTable('action_standing').set({ standing: 'odd' }).where('action_id', '=', 'a1').execute()
    await tx.updateTable('action_standing').set({ due_on: '1999-01-01' }).where('action_id', '=', 'a2').execute()
    await tx.deleteFrom('action_owing').where('action_id', '=', 'a3').execute()
    await tx
      .insertInto('action_owing')
      .values({ action_id: 'a3', place: 0, label: 'Nobody', answer: 'none', since: '2024-02-01T09:00:00Z' })
      .execute()
    const row = { id: 'never', minutes_id: place.minutesId, position: 9, reference: 'SWP lost', marker: 'explicit' }
    await tx
      .insertInto('action')
      .values({ ...row, text: 'Never issued' })
      .execute()
  })
  const faults = await record.look(findStandingFaults)
  assert.equal(faults.length, 4, faults.join('\n'))
  assert.match(faults.join('\n'), /SWP lost was agreed and is not in the ledger/)
  for (const id of ['a1', 'a2', 'a3']) assert.match(faults.join('\n'), new RegExp(`SWP ${id}: what the record says`))
})

test('an event can be neither changed nor taken away', async () => {
  await using record = await recordUnderTest()
  const place = await record.perform(aBodyWithMinutes)
  const events = randomHistory(seededRandom(7), { actionId: 'a1', issuedAt: '2024-02-01T09:00:00Z', tries: 3 })
  await record.perform(act => enter(act, events, place))
  await assert.rejects(record.perform(({ tx }) => tx.updateTable('action_event').set({ kind: 'closed' }).execute()))
  await assert.rejects(record.perform(({ tx }) => tx.deleteFrom('action_event').execute()))
})
