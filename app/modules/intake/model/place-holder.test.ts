import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeHolder, type HeldTime, type Sighting } from './place-holder.ts'

/** Holdings after sightings in the order given, as "a 2020-01-01 2021-01-01". */
const seatOf = (order: readonly Sighting[]): readonly string[] => {
  let held: readonly HeldTime[] = []
  for (const [place, sighting] of order.entries()) {
    const sightings = order.slice(0, place + 1).toSorted((a, b) => a.date.localeCompare(b.date))
    const placing = placeHolder(held, sighting, sightings)
    if (placing?.kind === 'begin-earlier') {
      const until = Temporal.PlainDate.from(placing.from).subtract({ days: 1 }).toString()
      held = held.map(one => (one.id === placing.ends ? { ...one, to: until } : one))
      held = held.map(one => (one.id === placing.id ? { ...one, from: placing.from } : one))
    }
    if (placing?.kind === 'hold') {
      const before = Temporal.PlainDate.from(placing.from).subtract({ days: 1 }).toString()
      const isOn = (one: HeldTime) => (one.from ?? '') < placing.from && (one.to ?? '9') >= placing.from
      held = [
        ...held.map(one => (isOn(one) ? { ...one, to: before } : one)),
        { id: String(place), personId: sighting.personId, from: placing.from, to: placing.to },
      ]
    }
  }
  return held
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .map(({ personId, from, to }) => `${personId} ${from} ${to}`)
}

const seen = (text: string): Sighting => {
  const [personId = '', date = ''] = text.split(' ')
  return { personId, date }
}

test('a holder begins when first seen, and ends the day before another is', () => {
  const order = ['a 2020-03-01', 'a 2020-06-01', 'b 2021-03-01', 'b 2021-06-01'].map(seen)
  assert.deepEqual(seatOf(order), ['a 2020-03-01 2021-02-28', 'b 2021-03-01 null'])
})

test('the order in which files come makes no difference', () => {
  const expected = ['a 2020-03-01 2021-02-28', 'b 2021-03-01 null']
  const orders = [
    ['b 2021-03-01', 'a 2020-03-01', 'b 2021-06-01', 'a 2020-06-01'],
    ['a 2020-06-01', 'b 2021-06-01', 'b 2021-03-01', 'a 2020-03-01'],
    ['b 2021-06-01', 'a 2020-06-01', 'a 2020-03-01', 'b 2021-03-01'],
  ]
  for (const order of orders) assert.deepEqual(seatOf(order.map(seen)), expected, order.join())
})

test('two who are seen by turns, or on one day, change nothing', () => {
  assert.deepEqual(seatOf(['a 2020-03-01', 'b 2020-03-01'].map(seen)), ['a 2020-03-01 null'])
  assert.deepEqual(seatOf(['a 2020-03-01', 'a 2020-09-01', 'b 2020-06-01'].map(seen)), ['a 2020-03-01 null'])
})
