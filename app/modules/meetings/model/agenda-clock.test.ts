import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timetable } from './agenda-clock.ts'
import { placeForBusiness, standingItems, type AgendaItem } from './agenda-item.ts'
import { itemProblems } from './check-item.ts'
import { isWantedBy } from './forward-plan.ts'

const item = (minutesAllowed: number | null, given: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'i',
  meetingId: 'm',
  position: 1,
  title: 'Item',
  kind: 'business',
  purpose: 'discussion',
  lead: null,
  minutesAllowed,
  exemptParagraph: null,
  notes: '',
  forwardId: null,
  state: 'open',
  addedAt: null,
  version: 1,
  ...given,
})
const meeting = { starts: '14:00', ends: '16:00', agendaPublishedAt: null }
const at = (items: readonly AgendaItem[], given: object = {}) =>
  timetable(items, { ...meeting, ...given }).items.map(one => `${one.number} ${one.at ?? '-'}`)

test('the clock runs over the items; one that is given no time has none', () => {
  assert.deepEqual(at([item(5), item(null), item(60), item(10)]), ['1 14:00', '2 -', '3 14:05', '4 15:05'])
})

test('no times where none is allowed or the meeting has none', () => {
  assert.deepEqual(at([item(null), item(null)]), ['1 -', '2 -'])
  assert.deepEqual(at([item(10)], { starts: null }), ['1 -'])
})

test('the total is set against the length of the meeting', () => {
  const { total, length, over } = timetable([item(90), item(45)], meeting)
  assert.deepEqual([total, length, over], [135, 120, 15])
  assert.equal(timetable([item(90)], { ...meeting, ends: null }).length, null)
  assert.equal(timetable([item(90)], { ...meeting, starts: '23:00', ends: '01:00' }).length, 120)
  assert.deepEqual(at([item(90), item(5)], { starts: '23:00' }), ['1 23:00', '2 00:30'])
})

test('what was put off before the agenda went out is gone; afterwards it keeps its number and takes no time', () => {
  const items = [item(10), item(20, { state: 'deferred' }), item(5)]
  assert.deepEqual(at(items), ['1 14:00', '2 14:10'])
  assert.deepEqual(at(items, { agendaPublishedAt: '2026-06-01T09:00:00Z' }), ['1 14:00', '2 -', '3 14:10'])
})

test('business goes before the items that close the meeting', () => {
  assert.equal(standingItems[placeForBusiness(standingItems)]?.kind, 'emerging')
  assert.equal(placeForBusiness([{ kind: 'business' }]), 1)
  assert.equal(placeForBusiness([{ kind: 'next-meeting' }]), 0)
  assert.equal(placeForBusiness([]), 0)
})

test('what is wrong with an item is said of each field', () => {
  const wrong = { ...item(0), title: ' ', lead: 'x'.repeat(121), notes: 'x'.repeat(2001), exemptParagraph: 8 }
  assert.deepEqual(
    itemProblems(wrong).map(({ field }) => field),
    ['title', 'lead', 'notes', 'minutesAllowed', 'exemptParagraph'],
  )
  assert.deepEqual(itemProblems(item(600)), [])
  assert.deepEqual(itemProblems(item(1.5)).length, 1)
})

test('an item is wanted by its day or earlier, or next', () => {
  const waiting = (wantedOn: string | null) => isWantedBy({ wantedOn, state: 'waiting' }, '2026-06-18')
  assert.deepEqual(
    [waiting(null), waiting('2026-06-18'), waiting('2026-01-01'), waiting('2026-06-19')],
    [true, true, true, false],
  )
  assert.equal(isWantedBy({ wantedOn: null, state: 'placed' }, '2026-06-18'), false)
})
