import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { endHolding, holdSeat } from '#modules/bodies/index.ts'
import { findHistory, strikeBalance } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { acceptOwn } from './accept-own.ts'
import { handOver, handOverAll } from './hand-over.ts'
import { bearerOf, owedWorld } from './own.test-support.ts'
import { reportProgress } from './report-progress.ts'
import { tellOwners } from './tell-owners.ts'

const places = { address: 'https://minutes.wexmoor.example', replyTo: null }

/** Priya Nair has accepted her action and reported on it. */
const started = async () => {
  let now = '2026-06-12T09:00:00Z'
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const world = await record.perform(owedWorld)
  await record.perform(act => tellOwners(act, { minutesId: world.minutesId }, places))
  const own = { actionId: world.thefts, channel: 'link', within: world.body.id } as const
  await record.perform(act => acceptOwn(act, own), bearerOf(world.priya.id))
  await record.perform(act => reportProgress(act, { ...own, text: 'Half is in.', files: [] }), bearerOf(world.priya.id))
  await record.perform(({ tx }) => tx.deleteFrom('mail').execute())
  return {
    ...record,
    ...world,
    own,
    at: (instant: string) => (now = instant),
    follow: () => record.perform(act => handOver(act, world.body.id, places)),
    state: async (id = world.thefts) => (await record.look(look => findHistory(look, id)))?.state,
    mails: () => record.look(({ tx }) => tx.selectFrom('mail').selectAll().orderBy('to_address').execute()),
    tasks: () => record.look(({ tx }) => tx.selectFrom('clerk_task').selectAll().execute()),
    linkOf: (personId: string) =>
      record.look(({ tx }) => tx.selectFrom('owner_link').selectAll().where('person_id', '=', personId).execute()),
  }
}

test('a successor gets what is open, with all that was said; the one before and the clerk hear of it', async () => {
  await using world = await started()
  const { perform, manager, helen, priya, body } = world
  await perform(act =>
    holdSeat(act, {
      seatId: manager.id,
      personId: helen.id,
      from: '2026-06-12',
      to: null,
      kind: 'substantive',
      endsOthers: true,
    }),
  )
  const jobs = await world.look(({ tx }) => tx.selectFrom('job').select(['kind', 'payload']).execute())
  assert.ok(jobs.some(({ kind, payload }) => kind === 'bodies.seat-changed' && payload.includes(body.id)))
  assert.equal(await world.follow(), 1)
  assert.equal(await world.follow(), 0, 'nothing more to do')
  const state = await world.state()
  assert.deepEqual(
    state?.owners.map(({ label, personId, seatId, answer }) => [label, personId, seatId, answer]),
    [['Helen Marsh', helen.id, manager.id, 'none']],
  )
  assert.deepEqual(
    state.passings.map(({ from, to, reason, handOver: is }) => [from, to, reason, is]),
    [[['Priya Nair'], ['Helen Marsh'], 'left', true]],
  )
  assert.equal((await world.state(world.protocol))?.passings.length, 0)
  const [toHelen, toPriya, ...more] = await world.mails()
  assert.deepEqual(
    [toHelen?.to_address, toPriya?.to_address, more.length],
    ['helen.marsh@wexmoor.example', priya.email, 0],
  )
  assert.match(
    toHelen?.text ?? '',
    /Taken over from Priya Nair\n-+\n\n- SWP 175[^]*Last report: “Half is in\.”[^]*\/a\//,
  )
  assert.match(toPriya?.text ?? '', /Helen Marsh now answers for 1 action/)
  assert.doesNotMatch(toPriya?.text ?? '', /\/a\//)
  assert.deepEqual(
    (await world.tasks()).map(({ kind, text }) => [kind, text]),
    [['hand-over', 'SWP 175/26.1 went from Priya Nair to Helen Marsh. See that they know what was agreed.']],
  )
  assert.deepEqual(
    (await world.linkOf(priya.id)).map(link => link.revoked_reason),
    ['Handed over'],
  )
  const { balance } = await world.look(look =>
    strikeBalance(look, { bodyId: body.id, from: null, until: '2026-06-30T00:00:00Z' }),
  )
  assert.deepEqual([balance.new, balance.carried, balance.transferred], [2, 1, 1])
})

test('whoever covers answers meanwhile, and the holder has it back on their return', async () => {
  await using world = await started()
  const { perform, manager, helen, priya } = world
  await perform(act =>
    holdSeat(act, {
      seatId: manager.id,
      personId: helen.id,
      from: '2026-06-20',
      to: '2026-07-31',
      kind: 'covering',
      endsOthers: false,
    }),
  )
  assert.equal(await world.follow(), 0, 'not before its day')
  world.at('2026-06-20T05:30:00Z')
  await perform(act => handOverAll(act, places))
  assert.equal((await world.state())?.owners[0]?.personId, helen.id)
  world.at('2026-08-01T05:30:00Z')
  await perform(act => handOverAll(act, places))
  const state = await world.state()
  assert.equal(state?.owners[0]?.personId, priya.id)
  assert.deepEqual(
    state.passings.map(({ reason }) => reason),
    ['covered', 'returned'],
  )
  assert.deepEqual(
    (await world.linkOf(priya.id)).map(link => link.revoked_at === null).toSorted((a, b) => Number(a) - Number(b)),
    [false, true],
  )
})

test('while nobody holds the seat the lead contact answers; without one it stays, and the clerk is told', async () => {
  await using world = await started()
  const { perform, held, council, helen, priya, tom, manager } = world
  await perform(act => endHolding(act, { id: held.id, version: 1, on: '2026-06-12' }))
  world.at('2026-06-13T05:30:00Z')
  assert.equal(await world.follow(), 0)
  assert.equal((await world.state())?.owners[0]?.personId, priya.id)
  assert.deepEqual(
    (await world.tasks()).map(({ kind, text }) => [kind, text]),
    [
      [
        'hand-over',
        'Nobody answers for SWP 175/26.1 of Priya Nair: name a holder of the seat, or a lead contact of the organisation.',
      ],
    ],
  )
  await perform(({ tx }) =>
    tx.updateTable('organisation').set({ lead_person_id: helen.id }).where('id', '=', council.id).execute(),
  )
  assert.equal(await world.follow(), 1)
  await perform(act =>
    holdSeat(act, {
      seatId: manager.id,
      personId: tom.id,
      from: '2026-06-13',
      to: null,
      kind: 'substantive',
      endsOthers: false,
    }),
  )
  assert.equal(await world.follow(), 1)
  const state = await world.state()
  assert.deepEqual(
    state?.passings.map(({ to, reason }) => [to[0], reason]),
    [
      ['Helen Marsh', 'left'],
      ['Tom Ashworth', 'appointed'],
    ],
  )
})
