import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterEvents } from '#modules/ledger/index.ts'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { recordUnderTest } from '#test/record.ts'
import { owedWorld } from './own.test-support.ts'
import { transferAction } from './transfer-action.ts'
import { tellOwners } from './tell-owners.ts'
import { withdrawLink } from './withdraw-link.ts'

const places = { address: 'https://minutes.wexmoor.example', replyTo: 'reply@wexmoor.example' }

const started = async () => {
  let now = '2026-06-12T09:00:00Z'
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const world = await record.perform(owedWorld)
  return {
    ...record,
    ...world,
    at: (instant: string) => (now = instant),
    tell: () => record.perform(act => tellOwners(act, { minutesId: world.minutesId }, places)),
    mails: () => record.look(({ tx }) => tx.selectFrom('mail').selectAll().orderBy('to_address').execute()),
    tasks: () => record.look(({ tx }) => tx.selectFrom('clerk_task').selectAll().orderBy('text').execute()),
    links: () => record.look(({ tx }) => tx.selectFrom('owner_link').selectAll().orderBy('sent_to').execute()),
  }
}

const tokenIn = (text: string): string => /\/a\/(\S+)/.exec(text)?.[1] ?? ''

test('each owner gets one mail with what is theirs, once, with a link and an address for answers', async () => {
  await using world = await started()
  assert.equal(await world.tell(), 2)
  assert.equal(await world.tell(), 0)
  const [priya, tom, ...more] = await world.mails()
  assert.ok(priya && tom)
  assert.equal(more.length, 0)
  assert.match(priya.subject, /^Your actions for the Safer Wexmoor Partnership: 1 new$/)
  assert.match(priya.text, /SWP 175\/26\.1: provide a breakdown of scooter thefts by ward \(due 1 July 2026\)/)
  assert.doesNotMatch(priya.text, /176/)
  assert.match(tom.text, /SWP 176\/26\.1/)
  assert.match(priya.text, /https:\/\/minutes\.wexmoor\.example\/a\/[\w-]{48}\n/)
  assert.match(priya.reply_to ?? '', /^reply\+[0-9a-z]{40}@wexmoor\.example$/)
  assert.equal(priya.veiled, tokenIn(priya.text))
  const log = await world.look(({ tx }) => tx.selectFrom('audit_entry').selectAll().execute())
  assert.ok(log.some(({ action }) => action === 'owner.told'))
  assert.doesNotMatch(JSON.stringify(log), new RegExp(tokenIn(priya.text).slice(16)), 'no token in the log')
})

test('what is reworded or given to somebody later reaches its owner, beside what is still open', async () => {
  await using world = await started()
  await world.tell()
  const { label, personId, seatId, organisationId } = {
    label: 'Priya Nair',
    personId: world.priya.id,
    seatId: world.manager.id,
    organisationId: world.council.id,
  }
  await world.perform(act =>
    enterEvents(act, {
      actionId: world.protocol,
      channel: 'minutes',
      what: [
        { kind: 'reworded', before: 'a', after: 'b', owners: [{ label, personId, seatId, organisationId }], due: null },
      ],
    }),
  )
  assert.equal(await world.tell(), 1)
  assert.equal(await world.tell(), 0)
  const texts = (await world.mails()).filter(({ to_address: to }) => to.startsWith('priya')).map(({ text }) => text)
  assert.equal(texts.length, 2)
  assert.ok(texts.some(text => /New\n-+\n\n- SWP 176[^]*Still open\n-+\n\n- SWP 175/.test(text)))
  assert.equal(new Set(texts.map(tokenIn)).size, 1, 'one link, the same in both')
})

test('an owner without an address, and an action that nobody answers for, are the clerk’s to see to', async () => {
  await using world = await started()
  await world.perform(async ({ tx }) => {
    await tx.updateTable('person').set({ email: null }).where('id', '=', world.priya.id).execute()
    await tx.updateTable('holding').set({ to_on: '2026-06-01' }).where('seat_id', '=', world.delivery.id).execute()
  })
  assert.equal(await world.tell(), 0)
  await world.tell()
  assert.deepEqual(
    (await world.tasks()).map(({ kind, text }) => [kind, text]),
    [
      ['no-address', 'The owner of SWP 175/26.1 was not told of it. Priya Nair has no e-mail address.'],
      [
        'no-address',
        'The owner of SWP 176/26.1 was not told of it. Nobody answers for Tom Ashworth: name a holder of the seat, or a lead contact of the organisation.',
      ],
    ],
  )
  await world.perform(({ tx }) =>
    tx.updateTable('person').set({ email: 'p.nair@wexmoor.example' }).where('id', '=', world.priya.id).execute(),
  )
  assert.equal(await world.tell(), 1, 'told as soon as there is an address')
})

test('a link is good for another while with each mail; a withdrawn one, or one to another address, is replaced', async () => {
  await using world = await started()
  await world.tell()
  const again = async (instant: string) => {
    world.at(instant)
    await world.perform(act =>
      enterEvents(act, {
        actionId: world.thefts,
        channel: 'minutes',
        what: [{ kind: 'reworded', before: 'a', after: 'b', owners: null, due: null }],
      }),
    )
    await world.tell()
    return (await world.links()).filter(({ person_id: id }) => id === world.priya.id)
  }
  const renewed = await again('2026-07-01T09:00:00Z')
  assert.deepEqual(
    renewed.map(({ made_at: made, expires_at: until }) => [made, until]),
    [['2026-06-12T09:00:00Z', '2026-12-28T09:00:00Z']],
  )
  await world.perform(act => withdrawLink(act, { linkId: renewed[0]?.id ?? '', reason: 'Forwarded' }), world.clerk)
  const two = await again('2026-07-02T09:00:00Z')
  assert.deepEqual(new Set(two.map(({ revoked_reason: reason }) => reason)), new Set(['Forwarded', null]))
  await world.perform(({ tx }) =>
    tx.updateTable('person').set({ email: 'new@wexmoor.example' }).where('id', '=', world.priya.id).execute(),
  )
  const three = await again('2026-07-03T09:00:00Z')
  assert.deepEqual(
    three.filter(({ revoked_at: at }) => at === null).map(({ sent_to: to }) => to),
    ['new@wexmoor.example'],
  )
})

test('two workers that tell owners at once tell each of them once', async () => {
  await using world = await started()
  await Promise.all([world.tell(), world.tell(), world.tell()])
  assert.equal((await world.mails()).length, 2)
})

test('whoever an action is given to hears of it, and whoever gave it away has it no more', async () => {
  await using world = await started()
  await world.tell()
  const to = [{ seatId: world.delivery.id }] as const
  await world.perform(
    act => transferAction(act, { actionId: world.thefts, seen: 1, owner: null, to, reason: 'Probation has it' }),
    world.clerk,
  )
  const [job] = await world.look(({ tx }) =>
    tx.selectFrom('job').select('payload').where('kind', '=', 'actions.owner-changed').execute(),
  )
  assert.deepEqual(JSON.parse(job?.payload ?? ''), { bodyId: world.body.id, actionId: world.thefts })
  const given = { bodyId: world.body.id, actionIds: [world.thefts] }
  assert.equal(await world.perform(act => tellOwners(act, given, places)), 1)
  const text = (await world.mails()).filter(({ to_address: address }) => address.startsWith('tom')).at(-1)?.text ?? ''
  assert.match(text, /SWP 175/)
})
