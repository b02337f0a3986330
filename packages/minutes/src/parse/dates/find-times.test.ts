import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTimes, timeRange } from './find-times.ts'

const FORMS: readonly (readonly [text: string, times: readonly (string | null)[]])[] = [
  ['10.00 am', ['10:00']],
  ['10:00am', ['10:00']],
  ['2.00pm', ['14:00']],
  ['7.00 p.m.', ['19:00']],
  ['12 noon', ['12:00']],
  ['midday', ['12:00']],
  ['12.05 pm', ['12:05']],
  ['12.30 am', ['00:30']],
  ['13:00pm', ['13:00']],
  ['1400 hrs', ['14:00']],
  ['14:00 hours', ['14:00']],
  ['14.30hrs', ['14:30']],
  ['7 pm', ['19:00']],
  ['7PM', ['19:00']],
  ['10am – 12.30pm', ['10:00', '12:30']],
  ['12.00 noon', ['12:00']],
  ['4-6pm', ['16:00', '18:00']],
  ['10-12 noon', ['10:00', '12:00']],
  ['11 to 1pm', ['11:00', '13:00']],
  ['9.30 - 5pm', ['09:30', '17:00']],
  ['10am – 12.30', ['10:00', '12:30']],
  ['10.00 – 12.00 noon', ['10:00', '12:00']],
  ['10:00-12:00', ['10:00', '12:00']],
  ['10.00 – 12.30', ['10:00', '12:30']],
  ['from 2pm to 4pm', ['14:00', '16:00']],
  ['commenced at 9.35', ['09:35']],
  ['7.00 p. m.', ['19:00']],
  ['12 midnight', ['00:00']],
  ['25.00 hrs', [null]],
  ['10 am until noon', ['10:00', '12:00']],
  ['the meeting closed at 8.45 p.m. after', ['20:45']],
  ['10.00 A.M.', ['10:00']],
  ['8-10am', ['08:00', '10:00']],
]

test('reads the forms in which clerks print a time', () => {
  for (const [text, times] of FORMS)
    assert.deepEqual(
      findTimes(text).map(found => found.time),
      times,
      text,
    )
})

test('leaves alone what only looks like a time', () => {
  const texts = [
    '24 hours',
    'down by 6.5%',
    'paragraph 10.15 of',
    'section 5.10',
    '£10.00',
    '260 (300 pro rata)',
    'I am',
    '5 amps',
    '2000 hours of patrol',
    'at 6.50%',
    'minute 10.00',
    'half past',
    'afternoon',
    '1.20 - 1.45',
    '4-6 weeks',
    'at 10.15 per cent',
    '12:30:45',
    'forenoons',
    '10 pmx',
    '5 to 6 people',
  ]
  for (const text of texts) assert.deepEqual(findTimes(text), [], text)
})

test('gives the place in the text', () => {
  const text = 'held at 10.00 am on 19 December 2017'
  const found = findTimes(text)
  assert.equal(found.length, 1)
  assert.equal(text.slice(found[0]?.start, found[0]?.end), '10.00 am')
  assert.equal(found[0]?.printed, '10.00 am')
  const range = findTimes('open 4-6pm daily')
  assert.deepEqual(
    range.map(time => time.printed),
    ['4', '6pm'],
  )
})

test('reads a range, or a lone start', () => {
  assert.deepEqual(timeRange('10.00 – 12.00 noon'), { start: '10:00', end: '12:00' })
  assert.deepEqual(timeRange('from 2pm to 4pm'), { start: '14:00', end: '16:00' })
  assert.deepEqual(timeRange('4-6pm'), { start: '16:00', end: '18:00' })
  assert.deepEqual(timeRange('between 9.30am and 11am'), { start: '09:30', end: '11:00' })
  assert.deepEqual(timeRange('at 7pm in the hall; doors 6.30pm'), { start: '19:00', end: null })
  assert.deepEqual(timeRange('in the hall'), { start: null, end: null })
})
