import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Holder, Holding, SeatOnDay } from '../model.ts'
import { eyeOf } from './eye.ts'
import { heldSince, holderOn, overlap, tenureEnd } from './holders.ts'
import { slugOf } from './slug.ts'

const holder = (name: string, given: Partial<Holder> = {}): Holder => ({
  holdingId: name,
  personId: name,
  name,
  title: null,
  email: `${name}@wexmoor.example`,
  kind: 'substantive',
  from: '2025-01-01',
  to: null,
  ...given,
})

test('stretches of days overlap on their last and first days, and where an end is open', () => {
  const at = (from: string | null, to: string | null) => ({ from, to })
  assert.equal(overlap(at('2026-01-01', '2026-03-31'), at('2026-03-31', null)), true)
  assert.equal(overlap(at('2026-01-01', '2026-03-31'), at('2026-04-01', null)), false)
  assert.equal(overlap(at(null, null), at('2026-04-01', '2026-04-01')), true)
  assert.equal(overlap(at(null, '2026-03-31'), at(null, null)), true)
})

test('who covers goes before the post’s own holder, and the later before the earlier', () => {
  const own = holder('own')
  const interim = holder('interim', { kind: 'interim', from: '2026-02-01', to: '2026-04-30' })
  const acting = holder('acting', { kind: 'covering', from: '2026-04-01' })
  const names = (day: string) => {
    const found = holderOn([interim, own, acting], day)
    return [found.holder?.name, found.covered?.name]
  }
  assert.deepEqual(names('2026-01-31'), ['own', undefined])
  assert.deepEqual(names('2026-02-01'), ['interim', 'own'])
  assert.deepEqual(names('2026-04-15'), ['acting', 'own'])
  assert.deepEqual(names('2024-12-31'), [undefined, undefined])
})

const holding = (id: string, given: Partial<Holding>): Holding => ({
  id,
  seatId: 'seat',
  personId: 'helen',
  from: null,
  to: null,
  kind: 'substantive',
  version: 1,
  ...given,
})

test('a tenure counts through reappointments that follow each other, not through a gap or cover', () => {
  const old = holding('old', { from: '2020-01-01', to: '2021-12-31' })
  const first = holding('first', { from: '2023-01-01', to: '2024-12-31' })
  const second = holding('second', { from: '2025-01-01' })
  const cover = holding('cover', { from: '2022-01-01', to: '2022-12-31', kind: 'covering' })
  assert.equal(heldSince(second, [old, first, second, cover]), '2023-01-01')
  assert.equal(heldSince(holding('x', {}), []), null)
  assert.equal(tenureEnd('2023-12-01', 36), '2026-11-30')
  assert.equal(tenureEnd('2024-02-29', 12), '2025-02-27')
})

const seat = (id: string, given: Partial<SeatOnDay> = {}): SeatOnDay => ({
  id,
  bodyId: 'body',
  organisationId: id,
  organisation: id,
  post: `Post of ${id}`,
  basis: 'invited',
  voting: true,
  office: 'member',
  maximumMonths: null,
  position: 1,
  openedOn: null,
  closedOn: null,
  version: 1,
  holder: holder('Helen'),
  covered: null,
  ...given,
})

test('the clerk’s eye: agencies with nobody, vacant seats, tenures, closed organisations, no address', () => {
  const helen = holder('Helen', { from: '2023-12-01' })
  const items = eyeOf({
    today: '2026-10-01',
    closed: new Map([['health', '2026-06-30']]),
    holdings: [
      holding('Helen', { from: '2023-12-01' }),
      holding('Tom', { from: '2023-12-01' }),
      holding('Ada', { from: '2024-06-01' }),
    ],
    seats: [
      seat('board', { maximumMonths: 36, holder: helen }),
      seat('late', { maximumMonths: 24, holder: holder('Tom', { email: null }) }),
      seat('early', { maximumMonths: 36, holder: holder('Ada') }),
      seat('vacant', { holder: null }),
      seat('fire', { basis: 'statutory', holder: null }),
      seat('second', { basis: 'statutory', holder: null, organisationId: 'fire', organisation: 'fire' }),
      seat('police', { basis: 'statutory' }),
      seat('deputy', { basis: 'statutory', holder: null, organisationId: 'police', organisation: 'police' }),
      seat('health'),
    ],
  })
  assert.deepEqual(
    items.map(({ kind, seatId, person, on }) => [kind, seatId, person?.name ?? null, on]),
    [
      ['statutory-missing', 'fire', null, null],
      ['vacant', 'vacant', null, null],
      ['vacant', 'deputy', null, null],
      ['tenure-over', 'late', 'Tom', '2025-11-30'],
      ['tenure-ending', 'board', 'Helen', '2026-11-30'],
      ['organisation-closed', 'health', 'Helen', '2026-06-30'],
      ['no-email', 'late', 'Tom', null],
    ],
  )
})

test('the tenure of the post’s own holder counts while somebody covers', () => {
  const own = holder('Helen', { from: '2023-12-01' })
  const cover = holder('Tom', { kind: 'covering', from: '2026-09-01' })
  const items = eyeOf({
    today: '2026-10-01',
    closed: new Map(),
    holdings: [holding('Helen', { from: '2023-12-01' }), holding('Tom', { from: '2026-09-01', kind: 'covering' })],
    seats: [seat('board', { maximumMonths: 36, holder: cover, covered: own })],
  })
  assert.deepEqual(
    items.map(({ kind, person }) => [kind, person?.name]),
    [['tenure-ending', 'Helen']],
  )
})

test('addresses are made of names: plain letters, no reserved word, no address twice', () => {
  const taken = new Set(['strategic-group', 'strategic-group-2'])
  const slug = (name: string) => slugOf(name, one => taken.has(one))
  assert.equal(
    slug('The Safer Wexmoor Anti-Social Behaviour & Envirocrime Group'),
    'safer-wexmoor-anti-social-behaviour-and-envirocrime-group',
  )
  assert.equal(slug('Strategic Group'), 'strategic-group-3')
  assert.equal(slug('Children’s Bôard'), 'childrens-board')
  assert.equal(slug('New'), 'new-2')
  assert.equal(slug('委員会'), 'body')
  assert.ok(slug(`${'very '.repeat(40)}long`).length <= 60)
  assert.equal(slug('x'.repeat(90)).length, 60)
})
