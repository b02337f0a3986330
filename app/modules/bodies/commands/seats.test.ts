import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { aBody, actorWith, anOrganisation, aPerson } from '#test/rows.ts'
import type { HoldingKind } from '../model.ts'
import { findBody } from '../queries/find-body.ts'
import { findSeat } from '../queries/find-seat.ts'
import { seatsNeedingEye } from '../queries/seats-needing-eye.ts'
import { seatsOnDay } from '../queries/seats-on-day.ts'
import { addSeat } from './add-seat.ts'
import { changeHolding } from './change-holding.ts'
import { changeSeat } from './change-seat.ts'
import { closeSeat } from './close-seat.ts'
import { endHolding } from './end-holding.ts'
import { holdSeat } from './hold-seat.ts'
import { moveSeat } from './move-seat.ts'
import { removeHolding } from './remove-holding.ts'
import { refusal } from './refusal.test-support.ts'

const plain = {
  post: 'Borough Commander',
  organisationId: null,
  basis: 'statutory',
  voting: true,
  office: 'member',
  maximumMonths: null,
  openedOn: null,
} as const

/** A body, an organisation, three people, and a seat. */
const world = async (record: RecordUnderTest) => {
  const rows = await record.perform(async act => ({
    body: await aBody(act.tx, { established_on: '2020-01-01' }),
    police: (await anOrganisation(act.tx, { name: 'Northshire Police', kind: 'police' })).id,
    helen: (await aPerson(act.tx, { name: 'Helen Marsh', email: 'helen@wexmoor.example' })).id,
    tom: (await aPerson(act.tx, { name: 'Tom Ashworth' })).id,
    priya: (await aPerson(act.tx)).id,
  }))
  const bodyId = rows.body.id
  const seat = await record.perform(act => addSeat(act, { ...plain, bodyId, organisationId: rows.police }))
  const hold = (
    personId: string,
    from: string | null,
    given: { to?: string; kind?: HoldingKind; endsOthers?: boolean } = {},
  ) =>
    record.perform(act =>
      holdSeat(act, { seatId: seat.id, personId, from, to: null, kind: 'substantive', endsOthers: false, ...given }),
    )
  /** Who sits there: name, and whom they cover. */
  const who = (day: string) =>
    record.look(async look => {
      const [first] = await seatsOnDay(look, await findBody(look, { id: bodyId }), day)
      return [first?.holder?.name, first?.covered?.name]
    })
  return { ...rows, bodyId, seat, hold, who }
}

test('a seat is not held by two on one day', async () => {
  await using record = await recordUnderTest()
  const { helen, tom, hold, who } = await world(record)
  await hold(helen, '2024-01-01', { to: '2025-12-31' })
  assert.deepEqual(await refusal(hold(tom, '2025-12-31')), [
    'from: Helen Marsh holds this seat from 1 January 2024 until 31 December 2025. Choose a day after that, or end it first',
  ])
  assert.deepEqual(await refusal(hold(tom, null)), await refusal(hold(tom, '2024-06-01', { to: '2024-06-01' })))
  await hold(tom, '2026-01-01')
  assert.deepEqual(await who('2025-12-31'), ['Helen Marsh', undefined])
  assert.deepEqual(await who('2026-01-01'), ['Tom Ashworth', undefined])
  assert.deepEqual(await refusal(hold(tom, '2026-02-01')), ['from: Tom Ashworth holds this seat then already'])
  assert.deepEqual(await refusal(hold(helen, '2020-03-02', { to: '2020-03-01' })), [
    'to: The last day must not be before the first',
  ])
})

test('a newcomer relieves whoever was there; cover leaves the post’s own holder in place', async () => {
  await using record = await recordUnderTest()
  const { helen, tom, priya, hold, who, seat } = await world(record)
  await hold(helen, '2024-01-01')
  await hold(tom, '2026-02-01', { kind: 'covering', endsOthers: true })
  assert.deepEqual(await who('2026-02-01'), ['Tom Ashworth', 'Helen Marsh'])
  await hold(priya, '2026-03-01', { kind: 'interim', endsOthers: true })
  assert.deepEqual(await who('2026-02-28'), ['Tom Ashworth', 'Helen Marsh'])
  assert.deepEqual(await who('2026-03-01'), ['Priya Nair', undefined])
  await hold(tom, '2026-06-01', { endsOthers: true })
  assert.deepEqual(await who('2026-06-01'), ['Tom Ashworth', undefined])
  const { history } = await record.look(look => findSeat(look, seat.id))
  assert.deepEqual(
    history.map(({ holder: { name }, kind, from, to }) => [name, kind, from, to]),
    [
      ['Tom Ashworth', 'substantive', '2026-06-01', null],
      ['Priya Nair', 'interim', '2026-03-01', '2026-05-31'],
      ['Tom Ashworth', 'covering', '2026-02-01', '2026-02-28'],
      ['Helen Marsh', 'substantive', '2024-01-01', '2026-02-28'],
    ],
  )
})

test('a holder is ended, corrected and taken out; an old form is refused', async () => {
  await using record = await recordUnderTest()
  const { helen, tom, hold, who, seat, bodyId } = await world(record)
  const holding = await hold(helen, '2024-01-01')
  const { id } = holding
  const end = (on: string, version: number) => record.perform(act => endHolding(act, { id, version, on }))
  assert.deepEqual(await refusal(end('2023-12-31', 1)), ['on: Helen Marsh took this seat on 1 January 2024'])
  await end('2025-12-31', 1)
  await assert.rejects(end('2025-11-30', 1), Stale)
  assert.deepEqual(await refusal(end('2026-01-31', 2)), ['on: Helen Marsh’s time in this seat ended before this day'])
  const later = await hold(tom, '2026-02-01')
  const change = (to: string | null, version: number) =>
    record.perform(act => changeHolding(act, { id, version, from: '2023-01-01', to, kind: 'substantive' }))
  assert.match((await refusal(change(null, 2)))[0] ?? '', /^from: Tom Ashworth holds this seat/)
  await change('2026-01-31', 2)
  assert.deepEqual(await who('2023-06-01'), ['Helen Marsh', undefined])
  await record.perform(act => removeHolding(act, { id: later.id, version: 1 }))
  assert.deepEqual(await who('2026-06-01'), [undefined, undefined])
  const log = await record.look(look => readLog(look.tx, { subject: { kind: 'holding', id }, most: 9 }))
  assert.deepEqual(
    log.map(({ action, bodyId: of }) => [action, of === bodyId]),
    [
      ['holding.changed', true],
      ['holding.ended', true],
      ['seat.held', true],
    ],
  )
  await assert.rejects(
    record.perform(act => removeHolding(act, { id: later.id, version: 1 })),
    NotThere,
  )
  assert.equal(seat.position, 1)
})

test('closing a seat ends its holders, and nobody holds it afterwards', async () => {
  await using record = await recordUnderTest()
  const { helen, tom, hold, who, seat } = await world(record)
  await hold(helen, '2024-01-01')
  const close = (on: string, version: number) => record.perform(act => closeSeat(act, { id: seat.id, version, on }))
  const late = await hold(tom, '2026-09-01', { kind: 'interim' })
  assert.deepEqual(await refusal(close('2026-06-30', 1)), [
    'on: Tom Ashworth takes the seat “Borough Commander” after this day. End that first',
  ])
  await record.perform(act => removeHolding(act, { id: late.id, version: 1 }))
  await close('2026-06-30', 1)
  await assert.rejects(close('2026-06-30', 1), Stale)
  assert.deepEqual(await who('2026-06-30'), ['Helen Marsh', undefined])
  assert.deepEqual(await who('2026-07-01'), [undefined, undefined])
  assert.deepEqual(await refusal(hold(tom, '2026-07-01')), [
    'from: This seat was closed on 30 June 2026: the last day cannot be later',
  ])
  assert.deepEqual(await refusal(hold(tom, '2023-07-01', { kind: 'covering' })), [
    'to: This seat was closed on 30 June 2026: the last day cannot be later',
  ])
})

test('seats are added in order, moved, and changed with their days in order', async () => {
  await using record = await recordUnderTest()
  const { bodyId, seat, helen, hold, police } = await world(record)
  const add = (post: string) => record.perform(act => addSeat(act, { ...plain, bodyId, post }))
  const [second, third] = [await add('Head of Probation'), await add(' Fire  Commander ')]
  const order = () =>
    record.look(async look =>
      (await seatsOnDay(look, await findBody(look, { id: bodyId }), '2026-06-12')).map(({ post }) => post),
    )
  const move = (id: string, direction: 'up' | 'down') => record.perform(act => moveSeat(act, { id, direction }))
  await move(third.id, 'up')
  assert.deepEqual(await order(), ['Borough Commander', 'Fire Commander', 'Head of Probation'])
  await move(seat.id, 'up')
  await move(seat.id, 'down')
  await move(second.id, 'down')
  assert.deepEqual(await order(), ['Fire Commander', 'Borough Commander', 'Head of Probation'])

  await hold(helen, '2024-01-01')
  const change = (openedOn: string, version = 1) =>
    record.perform(act =>
      changeSeat(act, { ...plain, id: seat.id, version, organisationId: police, maximumMonths: 36, openedOn }),
    )
  assert.deepEqual(await refusal(change('2024-06-01')), ['opened: Helen Marsh held this seat before this day'])
  assert.deepEqual(await refusal(change('2019-12-31')), ['opened: The body was established after this day'])
  assert.equal((await change('2020-06-01')).maximumMonths, 36)
  await assert.rejects(change('2020-06-01'), Stale)
  assert.deepEqual(await refusal(hold(helen, '2020-05-31', { to: '2020-06-30' })), [
    'from: This seat was opened on 1 June 2020',
  ])
  assert.deepEqual(
    await refusal(
      record.perform(act => addSeat(act, { ...plain, bodyId, post: '', organisationId: 'x', maximumMonths: 0 })),
    ),
    [
      'post: Enter the post, such as Borough Commander',
      'maximum-months: Enter the longest tenure in months, as a number from 1 to 600, or leave it empty',
      'organisation: Choose an organisation from the list',
    ],
  )
})

test('seats and holders are the clerk’s: others of the body may not, strangers find nothing', async () => {
  await using record = await recordUnderTest()
  const { bodyId, seat, helen } = await world(record)
  const works = (actor: ReturnType<typeof actorWith>) => [
    () => record.perform(act => addSeat(act, { ...plain, bodyId }), actor),
    () => record.perform(act => changeSeat(act, { ...plain, id: seat.id, version: 1 }), actor),
    () => record.perform(act => closeSeat(act, { id: seat.id, version: 1, on: '2026-06-30' }), actor),
    () => record.perform(act => moveSeat(act, { id: seat.id, direction: 'up' }), actor),
    () =>
      record.perform(
        act =>
          holdSeat(act, { seatId: seat.id, personId: helen, from: null, to: null, kind: 'interim', endsOthers: false }),
        actor,
      ),
  ]
  for (const role of ['chair', 'member', 'author', 'observer'] as const) {
    for (const work of works(actorWith({ [bodyId]: [role] }))) await assert.rejects(work(), NotAllowed)
  }
  for (const work of works(actorWith({ other: ['clerk'] }))) await assert.rejects(work(), NotThere)
})

test('what needs the clerk’s eye', async () => {
  await using record = await recordUnderTest()
  const { bodyId, tom, hold } = await world(record)
  const kinds = () =>
    record.look(async look =>
      (await seatsNeedingEye(look, await findBody(look, { id: bodyId }))).map(({ kind }) => kind),
    )
  assert.deepEqual(await kinds(), ['statutory-missing'])
  await hold(tom, '2026-01-01')
  assert.deepEqual(await kinds(), ['no-email'])
})

test('of two who put somebody into a seat at the same time, one is told that it is taken', async () => {
  await using record = await recordUnderTest()
  const { helen, tom, hold, seat } = await world(record)
  const results = await Promise.allSettled([hold(helen, '2026-01-01'), hold(tom, '2026-01-01')])
  assert.deepEqual(
    results.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b)),
    ['fulfilled', 'rejected'],
  )
  const { history } = await record.look(look => findSeat(look, seat.id))
  assert.equal(history.length, 1)
})

test('of two who change a seat at the same time, one is told so; what both add stays in order', async () => {
  await using record = await recordUnderTest()
  const { bodyId, seat } = await world(record)
  const change = (post: string) => record.perform(act => changeSeat(act, { ...plain, post, id: seat.id, version: 1 }))
  const results = await Promise.allSettled([change('One'), change('Two')])
  const refused = results.filter(result => result.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refused[0]?.reason instanceof Stale)
  await Promise.all([1, 2, 3].map(() => record.perform(act => addSeat(act, { ...plain, bodyId }))))
  const positions = await record.look(async look =>
    (await seatsOnDay(look, await findBody(look, { id: bodyId }), '2026-06-12')).map(({ position }) => position),
  )
  assert.deepEqual(positions, [1, 2, 3, 4])
})
