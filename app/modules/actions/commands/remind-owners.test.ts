import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import { stoppedClock } from '#kernel/clock.ts'
import { createRecord, roles, systemActor, type Actor } from '#modules/accounts/index.ts'
import { enterEvents } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aMeeting, anAccount, aPerson, aRole, aSeat, aHolding, actorWith } from '#test/rows.ts'
import { usualPolicy } from '../model/chase-policy.ts'
import { chasePage } from '../queries/chase-page.ts'
import { decideEscalation } from './decide-escalation.ts'
import { nameSenior } from './name-senior.ts'
import { owedWorld } from './own.test-support.ts'
import { proposeEscalations } from './propose-escalations.ts'
import { remindOwners } from './remind-owners.ts'
import { saveChasePolicy } from './save-chase-policy.ts'

const places = { address: 'https://minutes.wexmoor.example', replyTo: null }

/** Two owners, and the next meeting on Thursday 18 June: reminders on 2, 9 and 16 June. */
const wexmoor = async () => {
  const record = await recordUnderTest(stoppedClock('2026-03-20T09:00:00Z'))
  const world = await record.perform(async act => {
    const made = await owedWorld(act)
    const next = await aMeeting(act.tx, { body_id: made.body.id, date: '2026-06-18', state: 'planned' })
    return { ...made, next }
  })
  const on = (instant: string) => createRecord({ db: record.db, clock: stoppedClock(instant) })
  const remind = (day: string) => on(`${day}T06:30:00Z`).perform(systemActor, act => remindOwners(act, places))
  const mails = () =>
    record.look(({ tx }) =>
      tx.selectFrom('mail').select(['to_address', 'subject', 'text', 'veiled']).orderBy('created_at').execute(),
    )
  const chair = actorWith({ [world.body.id]: ['chair'] })
  return { ...record, ...world, on, remind, mails, chair }
}

test('each owner gets one mail on each day of the policy, and none on others', async () => {
  await using world = await wexmoor()
  const written: Record<string, number> = {}
  for (let day = Temporal.PlainDate.from('2026-05-25'); day.toString() <= '2026-06-20'; day = day.add({ days: 1 })) {
    const count = await world.remind(day.toString())
    if (count > 0) written[day.toString()] = count
    assert.equal(await world.remind(day.toString()), 0, 'a second worker finds nothing to do')
  }
  assert.deepEqual(written, { '2026-06-02': 2, '2026-06-09': 2, '2026-06-16': 2 })
  const mails = await world.mails()
  assert.equal(mails.length, 6)
  const priya = mails.find(({ to_address: to }) => to === 'priya.nair@wexmoor.example')
  assert.match(priya?.text ?? '', /SWP 175\/26\.1: provide a breakdown of scooter thefts by ward/)
  assert.doesNotMatch(priya?.text ?? '', /176\/26/, 'what others owe is not in it')
  assert.ok(priya?.text.includes(priya.veiled ?? 'none'), 'the link can be blotted out once it is sent')
})

test('whoever has written, reported done or given it back is left in peace', async () => {
  await using world = await wexmoor()
  const answer = (actionId: string, what: Parameters<typeof enterEvents>[1]['what'], day: string) =>
    world.on(`${day}T10:00:00Z`).perform(systemActor, act => enterEvents(act, { actionId, channel: 'link', what }))
  await answer(
    world.thefts,
    [{ kind: 'progress', owner: 0, text: 'Half of the wards are counted', files: [] }],
    '2026-05-01',
  )
  await answer(world.protocol, [{ kind: 'declined', owner: 0, reason: 'Not my service', suggested: '' }], '2026-05-01')
  assert.equal(await world.remind('2026-06-02'), 1, 'before papers are due everybody is asked who has something open')
  assert.equal(await world.remind('2026-06-09'), 0, 'but not again after an update')
  await answer(world.thefts, [{ kind: 'reported-done', owner: 0, text: 'Done', files: [] }], '2026-06-10')
  assert.equal(await world.remind('2026-06-16'), 0)
})

test('one person who owes two bodies gets one mail', async () => {
  await using world = await wexmoor()
  await world.perform(async act => {
    const other = await owedWorld(act)
    await aMeeting(act.tx, { body_id: other.body.id, date: '2026-06-18', state: 'planned' })
    const seats = [other.manager.id, other.delivery.id]
    await act.tx.updateTable('holding').set({ person_id: world.priya.id }).where('seat_id', 'in', seats).execute()
    await act.tx.updateTable('action_owing').set({ person_id: world.priya.id }).where('seat_id', 'in', seats).execute()
  })
  await world.remind('2026-06-02')
  const hers = (await world.mails()).filter(({ to_address: to }) => to === 'priya.nair@wexmoor.example')
  assert.equal(hers.length, 1)
  assert.match(hers[0]?.subject ?? '', /3 actions for 2 groups/)
})

test('somebody without an address is put before the clerk, once', async () => {
  await using world = await wexmoor()
  await world.perform(({ tx }) =>
    tx.updateTable('person').set({ email: null }).where('id', '=', world.tom.id).execute(),
  )
  assert.equal(await world.remind('2026-06-02'), 1)
  await world.remind('2026-06-09')
  const tasks = await world.look(({ tx }) => tx.selectFrom('clerk_task').select(['kind', 'text']).execute())
  assert.deepEqual(tasks, [
    { kind: 'no-address', text: 'Tom Ashworth could not be reminded: no e-mail address of theirs is known.' },
  ])
})

test('who may say when owners are reminded, and decide who is told: the chair', async () => {
  await using world = await wexmoor()
  const save = (actor: Actor) =>
    world.perform(act => saveChasePolicy(act, { bodyId: world.body.id, policy: usualPolicy }), actor)
  for (const role of roles) {
    if (role === 'chair') continue
    await assert.rejects(save(actorWith({ [world.body.id]: [role] })), NotAllowed, role)
  }
  await save(world.chair)
  await assert.rejects(save(world.chair), Stale, 'a form that is out of date')
  const wrong = { ...usualPolicy, version: 1, beforePapers: 0, papersDays: Number.NaN }
  await assert.rejects(
    world.perform(act => saveChasePolicy(act, { bodyId: world.body.id, policy: wrong }), world.chair),
    (error: unknown) =>
      error instanceof Invalid && error.problems.map(({ field }) => field).join() === 'papersDays,beforePapers',
  )
  const off = { ...usualPolicy, version: 1, on: false }
  await world.perform(act => saveChasePolicy(act, { bodyId: world.body.id, policy: off }), world.chair)
  assert.equal(await world.remind('2026-06-02'), 0)
})

test('what is late is proposed to the chair one step at a time, and nothing is sent without their word', async () => {
  await using world = await wexmoor()
  const clerk = await world.perform(async ({ tx }) => {
    const account = await anAccount(tx, { email: 'asha@wexmoor.example' })
    await aRole(tx, { account_id: account.id, body_id: world.body.id, role: 'clerk' })
    const chair = await aPerson(tx, { name: 'Grace Okafor', email: 'grace@wexmoor.example' })
    const seat = await aSeat(tx, { body_id: world.body.id, post: 'Chair', office: 'chair' })
    await aHolding(tx, { seat_id: seat.id, person_id: chair.id })
    return account
  })
  const propose = (day: string) => world.on(`${day}T06:00:00Z`).perform(systemActor, proposeEscalations)
  const waiting = async () =>
    (await world.look(look => chasePage(look, world.body.slug), world.chair)).proposals.map(
      ({ escalation, reference, names }) => ({ escalation, what: `${escalation.step} ${reference}: ${names.join()}` }),
    )
  // Both were due on 1 July.
  await propose('2026-07-14')
  assert.deepEqual(await waiting(), [])
  await propose('2026-07-15')
  await propose('2026-07-16')
  const first = await waiting()
  assert.deepEqual(
    first.map(({ what }) => what),
    [`clerk SWP 175/26.1: ${clerk.name}`, `clerk SWP 176/26.1: ${clerk.name}`],
  )
  assert.equal((await world.mails()).length, 0)

  const decide = (at: number, send: boolean, day: string, actor = world.chair) =>
    world.on(`${day}T10:00:00Z`).perform(actor, act => {
      const { id = '', version = 0 } = first[at]?.escalation ?? {}
      return decideEscalation(act, { escalationId: id, version, send, words: 'Please ring them.' })
    })
  await assert.rejects(decide(0, true, '2026-07-16', actorWith({ [world.body.id]: ['clerk'] })), NotAllowed)
  await decide(0, true, '2026-07-16')
  await assert.rejects(decide(0, true, '2026-07-16'), Stale)
  await decide(1, false, '2026-07-16')
  const sent = await world.mails()
  assert.deepEqual(
    sent.map(({ to_address: to }) => to),
    ['asha@wexmoor.example'],
  )
  assert.match(sent[0]?.text ?? '', /Please ring them\./)
  assert.match(sent[0]?.text ?? '', /It was due on 1 July 2026/)

  await propose('2026-07-29')
  assert.deepEqual(await waiting(), [], 'the next step waits as long again')
  await propose('2026-07-30')
  assert.deepEqual(
    (await waiting()).map(({ what }) => what),
    ['chair SWP 175/26.1: Grace Okafor', 'chair SWP 176/26.1: Grace Okafor'],
  )
})

test('a senior officer is somebody of an organisation that has a seat', async () => {
  await using world = await wexmoor()
  const name = (personId: string, organisationId: string) =>
    world.perform(act => nameSenior(act, { bodyId: world.body.id, organisationId, personId }), world.chair)
  await name(world.priya.id, world.council.id)
  await assert.rejects(name(world.tom.id, world.council.id), Invalid, 'of another organisation')
  await assert.rejects(name(world.priya.id, world.body.id), Invalid, 'no such organisation here')
})
