import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { enterEvents, findHistory } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aHolding, actorWith } from '#test/rows.ts'
import { acceptOwn } from './accept-own.ts'
import { declineOwn } from './decline-own.ts'
import { bearerOf, owedWorld } from './own.test-support.ts'
import { proposeDate } from './propose-date.ts'
import { reportDone } from './report-done.ts'
import { reportProgress } from './report-progress.ts'

const started = async () => {
  const record = await recordUnderTest()
  const world = await record.perform(owedWorld)
  const own = { actionId: world.thefts, channel: 'link', within: world.body.id } as const
  const tasks = () => record.look(({ tx }) => tx.selectFrom('clerk_task').selectAll().execute())
  const history = () => record.look(look => findHistory(look, world.thefts))
  return { ...record, ...world, own, tasks, history, priyaLink: bearerOf(world.priya.id) }
}

test('an owner accepts, reports and is done, and the ledger says by which link', async () => {
  await using world = await started()
  const { own, priyaLink, perform } = world
  await perform(act => acceptOwn(act, { ...own, seen: 1 }), priyaLink)
  await perform(act => reportProgress(act, { ...own, text: ' Police have sent half. ', files: [] }), priyaLink)
  const file = { hash: 'a'.repeat(64), name: 'wards.csv', mediaType: 'text/csv', size: 12 }
  await perform(act => reportDone(act, { ...own, text: 'All wards are in.', files: [file] }), priyaLink)
  const found = await world.history()
  assert.deepEqual(
    found?.events.slice(1).map(({ what, by, channel }) => [what.kind, by.kind, by.name, channel]),
    ['accepted', 'progress', 'reported-done'].map(kind => [
      kind,
      'link',
      'link sent to priya.nair@wexmoor.example',
      'link',
    ]),
  )
  assert.equal(found.state.standing, 'reported-done')
  assert.equal(found.state.update?.text, 'All wards are in.')
  assert.deepEqual(found.state.update.files, [{ hash: file.hash, name: 'wards.csv' }])
  const kept = await world.look(({ tx }) => tx.selectFrom('file').selectAll().execute())
  assert.deepEqual(
    kept.map(({ name, size }) => [name, size]),
    [['wards.csv', 12]],
  )
})

test('“not mine” and another date wait for the clerk', async () => {
  await using world = await started()
  const { own, priyaLink, perform } = world
  await perform(act => declineOwn(act, { ...own, reason: 'The police hold it.', suggested: 'Tom Ashworth' }), priyaLink)
  await perform(act => proposeDate(act, { ...own, on: '2026-09-30', reason: 'Figures come in autumn.' }), priyaLink)
  assert.deepEqual(
    (await world.tasks()).map(({ kind, text, person_id: person }) => [kind, text, person]),
    [
      [
        'not-mine',
        'SWP 175/26.1 is not theirs, says its owner: “The police hold it.” It may belong to Tom Ashworth.',
        world.priya.id,
      ],
      [
        'date-proposed',
        'The owner of SWP 175/26.1 asks for 30 September 2026: “Figures come in autumn.”',
        world.priya.id,
      ],
    ],
  )
  assert.equal((await world.history())?.state.due.on, '2026-07-01', 'the old date stands until the body agrees')
})

test('what is missing is said beside its field', async () => {
  await using world = await started()
  const { own, priyaLink, perform } = world
  const fields = async (attempt: Promise<unknown>): Promise<readonly string[]> => {
    try {
      await attempt
    } catch (error) {
      if (error instanceof Invalid) return error.problems.map(({ field }) => field)
      throw error
    }
    return []
  }
  const decline = perform(act => declineOwn(act, { ...own, reason: ' ', suggested: 'x'.repeat(201) }), priyaLink)
  assert.deepEqual(await fields(decline), ['reason', 'suggested'])
  const date = perform(act => proposeDate(act, { ...own, on: '2026-06-11', reason: '' }), priyaLink)
  assert.deepEqual(await fields(date), ['on', 'reason'])
  const report = perform(act => reportProgress(act, { ...own, text: 'x'.repeat(10_001), files: [] }), priyaLink)
  assert.deepEqual(await fields(report), ['text'])
  assert.equal((await world.history())?.state.position, 1)
})

test('only whoever answers for it today can answer, and only for the body of their link', async () => {
  await using world = await started()
  const { own, priyaLink, perform, tom, manager, body, held } = world
  const accept = (actor = priyaLink, given: object = {}) => perform(act => acceptOwn(act, { ...own, ...given }), actor)
  await assert.rejects(accept(bearerOf(tom.id)), NotThere, 'an action of somebody else')
  await assert.rejects(accept(actorWith({ [body.id]: ['clerk'] })), NotThere, 'a clerk who owes nothing')
  await assert.rejects(accept(priyaLink, { within: 'another-body' }), NotThere)
  await assert.rejects(accept(priyaLink, { actionId: 'nothing' }), NotThere)
  await assert.rejects(accept(priyaLink, { seen: 0 }), Stale)
  // The seat passes on: the one before can say nothing more, the new holder can.
  await perform(async ({ tx }) => {
    await tx.updateTable('holding').set({ to_on: '2026-06-11' }).where('id', '=', held.id).execute()
    await aHolding(tx, { seat_id: manager.id, person_id: tom.id, from_on: '2026-06-12' })
  })
  await assert.rejects(accept(), NotThere, 'replayed after the hand-over')
  await accept(bearerOf(tom.id))
  await assert.rejects(accept(bearerOf(tom.id)), NotAllowed, 'accepted already')
})

test('an entry that was merged answers as the person that it turned out to be', async () => {
  await using world = await started()
  const { own, perform, priya, helen, held } = world
  await perform(async ({ tx }) => {
    await tx.updateTable('person').set({ merged_into: helen.id }).where('id', '=', priya.id).execute()
    await tx.updateTable('holding').set({ person_id: helen.id }).where('id', '=', held.id).execute()
  })
  await perform(act => acceptOwn(act, own), bearerOf(priya.id))
  assert.equal((await world.history())?.state.standing, 'accepted')
})

test('a closed action takes no answers', async () => {
  await using world = await started()
  const { own, priyaLink, perform, thefts } = world
  await perform(act =>
    enterEvents(act, { actionId: thefts, channel: 'meeting', what: [{ kind: 'closed', reason: '' }] }),
  )
  await assert.rejects(
    perform(act => reportProgress(act, { ...own, text: 'More.', files: [] }), priyaLink),
    NotAllowed,
  )
})

test('the lead contact answers while nobody holds the seat', async () => {
  await using world = await started()
  const { own, perform, helen, council, held } = world
  await perform(async ({ tx }) => {
    await tx.updateTable('holding').set({ to_on: '2026-06-11' }).where('id', '=', held.id).execute()
    await tx.updateTable('organisation').set({ lead_person_id: helen.id }).where('id', '=', council.id).execute()
  })
  await perform(act => acceptOwn(act, own), bearerOf(helen.id))
  assert.equal((await world.history())?.state.standing, 'accepted')
})
