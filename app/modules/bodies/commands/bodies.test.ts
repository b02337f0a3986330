import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { readLog } from '#modules/audit/index.ts'
import { engineUnderTest, recordUnderTest } from '#test/record.ts'
import { aBody, aHolding, anAccount, anOrganisation, actorWith, aPerson, aSeat } from '#test/rows.ts'
import { plainBody } from '../model/check-body.ts'
import { bodyTree } from '../queries/body-tree.ts'
import { findBody } from '../queries/find-body.ts'
import { findBodyMatches } from '../queries/find-matches.ts'
import { findSeat } from '../queries/find-seat.ts'
import { addSeat } from './add-seat.ts'
import { changeBody } from './change-body.ts'
import { createBody } from './create-body.ts'
import { dissolveBody } from './dissolve-body.ts'
import { refusal } from './refusal.test-support.ts'

const strategic = { ...plainBody, name: 'Safer Wexmoor Strategic Group', kind: 'strategic-group' } as const

test(`a body is founded with an address of its own, which stays when the name changes (${engineUnderTest})`, async () => {
  await using record = await recordUnderTest()
  const first = await record.perform(act =>
    createBody(act, { ...strategic, otherNames: ['Crime Board', 'crime board'] }),
  )
  const second = await record.perform(act =>
    createBody(act, { ...strategic, name: ' The Safer  Wexmoor Strategic Group ' }),
  )
  assert.deepEqual([first.slug, second.slug], ['safer-wexmoor-strategic-group', 'safer-wexmoor-strategic-group-2'])
  assert.equal(second.name, 'The Safer Wexmoor Strategic Group')
  const changed = await record.perform(act =>
    changeBody(act, { ...first, name: 'Wexmoor Community Safety Partnership', otherNames: ['Crime Board'] }),
  )
  assert.deepEqual([changed.slug, changed.version], [first.slug, 2])
  await record.look(async look => {
    assert.equal((await findBody(look, { slug: first.slug })).name, 'Wexmoor Community Safety Partnership')
    assert.deepEqual(await findBodyMatches(look, 'CRIME BOARD'), { certain: first.id })
    const log = await readLog(look.tx, { bodyId: first.id, most: 10 })
    assert.deepEqual(
      log.map(({ action }) => action),
      ['body.changed', 'body.created'],
    )
    assert.equal(log[0]?.before?.['name'], 'Safer Wexmoor Strategic Group')
  })
})

test('every problem is named at once, each with its field', async () => {
  await using record = await recordUnderTest()
  const wrong = {
    ...strategic,
    name: ' ',
    prefix: 'S W P!',
    quorum: { least: -1, share: 3, includes: ['nobody'] },
    meetingsAYear: 1.5,
    nextNumber: 0,
    usualStart: '2pm',
    usualEnd: null,
    parentId: 'nowhere',
  }
  const fields = (await refusal(record.perform(act => createBody(act, wrong)))).map(line => line.split(':')[0])
  assert.deepEqual(
    new Set(fields),
    new Set([
      'includes',
      'least',
      'meetings-a-year',
      'name',
      'next-number',
      'parent',
      'prefix',
      'share',
      'usual-start',
    ]),
  )
  assert.deepEqual(
    await refusal(record.perform(act => createBody(act, { ...strategic, usualStart: '16:00', usualEnd: '14:00' }))),
    ['usual-end: The usual end must be after the usual start'],
  )
})

test('a clerk founds sub-groups of their body and becomes their clerk; elsewhere they may not', async () => {
  await using record = await recordUnderTest()
  const { parent, account } = await record.perform(async act => ({
    parent: await aBody(act.tx, { example: 1 }),
    account: await anAccount(act.tx),
  }))
  const clerk = actorWith({ [parent.id]: ['clerk'] }, { accountId: account.id })
  const below = { ...plainBody, name: 'Domestic Abuse Sub-Group', parentId: parent.id }
  const made = await record.perform(act => createBody(act, below), clerk)
  assert.equal(made.example, true)
  const held = await record.look(({ tx }) => tx.selectFrom('account_role').selectAll().execute())
  assert.deepEqual(
    held.map(({ account_id, body_id, role }) => [account_id, body_id, role]),
    [[account.id, made.id, 'clerk']],
  )
  const founding = (actor: typeof clerk, parentId: string | null) =>
    record.perform(act => createBody(act, { ...below, parentId }), actor)
  await assert.rejects(founding(clerk, null), NotAllowed)
  await assert.rejects(founding(actorWith({ [parent.id]: ['chair'] }), parent.id), NotAllowed)
  assert.deepEqual(await refusal(founding(actorWith({ other: ['clerk'] }), parent.id)), [
    'parent: Choose a parent body from the list',
  ])
})

test('bodies form a tree: one cannot be moved below itself', async () => {
  await using record = await recordUnderTest()
  const make = (name: string, parentId: string | null) =>
    record.perform(act => createBody(act, { ...plainBody, name, parentId }))
  const top = await make('Top', null)
  const middle = await make('Middle', top.id)
  const low = await make('Low', middle.id)
  const move = (parentId: string) => record.perform(act => changeBody(act, { ...top, otherNames: [], parentId }))
  assert.deepEqual(await refusal(move(low.id)), ['parent: Low is below this body, so it cannot be its parent'])
  assert.deepEqual(await refusal(move(top.id)), ['parent: Top is below this body, so it cannot be its parent'])
  const tree = (actor = actorWith({}, { administrator: true })) =>
    record.look(async look => {
      const names = (nodes: Awaited<ReturnType<typeof bodyTree>>): unknown[] =>
        nodes.map(({ body, below }) => [body.name, ...names(below)])
      return names(await bodyTree(look))
    }, actor)
  assert.deepEqual(await tree(), [['Top', ['Middle', ['Low']]]])
  assert.deepEqual(await tree(actorWith({ [top.id]: ['member'], [low.id]: ['member'] })), [['Low'], ['Top']])
})

test('who may not see a body is told that it is not there; who sees it but may not change it, that', async () => {
  await using record = await recordUnderTest()
  const body = await record.perform(act => createBody(act, strategic))
  const change = (actor: ReturnType<typeof actorWith>) =>
    record.perform(act => changeBody(act, { ...body, otherNames: [] }), actor)
  await assert.rejects(change(actorWith({})), NotThere)
  for (const role of ['chair', 'member', 'author', 'observer'] as const) {
    await assert.rejects(change(actorWith({ [body.id]: [role] })), NotAllowed, role)
  }
  await change(actorWith({ [body.id]: ['clerk'] }))
  await assert.rejects(change(actorWith({ [body.id]: ['clerk'] })), Stale)
})

test('a body is moved only by the clerk of the new parent as well', async () => {
  await using record = await recordUnderTest()
  const make = (name: string) => record.perform(act => createBody(act, { ...plainBody, name }))
  const [one, two] = [await make('One'), await make('Two')]
  const move = (actor: ReturnType<typeof actorWith>) =>
    record.perform(act => changeBody(act, { ...one, otherNames: [], parentId: two.id }), actor)
  await assert.rejects(move(actorWith({ [one.id]: ['clerk'], [two.id]: ['member'] })), NotAllowed)
  assert.deepEqual(await refusal(move(actorWith({ [one.id]: ['clerk'] }))), [
    'parent: Choose a parent body from the list',
  ])
  assert.equal((await move(actorWith({ [one.id]: ['clerk'], [two.id]: ['clerk'] }))).parentId, two.id)
})

test('a body that is dissolved ends its seats and holders, names its successor, and takes no new seats', async () => {
  await using record = await recordUnderTest()
  const rows = await record.perform(async act => {
    const body = await aBody(act.tx, { name: 'Substance Misuse Board', established_on: '2015-01-01' })
    const successor = await aBody(act.tx, { name: 'Health and Wellbeing Board' })
    const organisation = await anOrganisation(act.tx)
    const seat = await aSeat(act.tx, { body_id: body.id, organisation_id: organisation.id })
    const shut = await aSeat(act.tx, { body_id: body.id, closed_on: '2020-01-01' })
    const person = await aPerson(act.tx)
    const holding = await aHolding(act.tx, { seat_id: seat.id, person_id: person.id })
    return { body: await findBody({ ...act }, { id: body.id }), successor, seat, shut, holding }
  })
  const { body, successor } = rows
  const dissolve = (on: string, version: number, successorId: string | null = successor.id) =>
    record.perform(act => dissolveBody(act, { id: body.id, version, on, successorId }))
  assert.deepEqual(await refusal(dissolve('2014-12-31', 1)), ['on: The body was established after this day'])
  assert.deepEqual(await refusal(dissolve('2026-03-31', 1, body.id)), [
    'successor: A body cannot take over from itself',
  ])
  const ended = await dissolve('2026-03-31', 1)
  assert.deepEqual([ended.dissolvedOn, ended.successorId], ['2026-03-31', successor.id])
  const days = () =>
    record.look(async look => {
      const { seat, history } = await findSeat(look, rows.seat.id)
      return [seat.closedOn, history[0]?.to, (await findSeat(look, rows.shut.id)).seat.closedOn]
    })
  assert.deepEqual(await days(), ['2026-03-31', '2026-03-31', '2020-01-01'])
  await dissolve('2026-04-30', 2)
  assert.deepEqual(await days(), ['2026-04-30', '2026-04-30', '2020-01-01'], 'a corrected day moves what ended then')
  await assert.rejects(dissolve('2026-04-30', 2), Stale)
  const seat = {
    bodyId: body.id,
    post: 'Chair',
    organisationId: null,
    basis: 'invited',
    voting: true,
    office: 'chair',
    maximumMonths: null,
    openedOn: null,
  } as const
  await assert.rejects(
    record.perform(act => addSeat(act, seat)),
    (error: unknown) => error instanceof NotAllowed && /was dissolved/.test(error.message),
  )
  await assert.rejects(
    record.perform(act => createBody(act, { ...plainBody, name: 'Below', parentId: body.id })),
    NotAllowed,
  )
})

test('bodies of one name that are founded at the same time have addresses of their own', async () => {
  await using record = await recordUnderTest()
  const made = await Promise.all([1, 2, 3].map(() => record.perform(act => createBody(act, strategic))))
  assert.equal(new Set(made.map(({ slug }) => slug)).size, 3)
})
