import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTimeOfDay } from './time-of-day.ts'

const read: Readonly<Record<string, string>> = {
  '2pm': '14:00',
  '2.30 pm': '14:30',
  '2:05PM': '14:05',
  '12pm': '12:00',
  '12am': '00:00',
  '9 a.m.': '09:00',
  '14:00': '14:00',
  '1400': '14:00',
  '9.15': '09:15',
  '00:00': '00:00',
  midday: '12:00',
}

for (const [typed, time] of Object.entries(read)) {
  test(`"${typed}" is ${time}`, () => assert.deepEqual(readTimeOfDay(typed), { time }))
}

test('nothing typed is no problem', () => assert.equal(readTimeOfDay('  '), null))

for (const typed of ['2', '25:00', '14:60', '13pm', '0pm', 'two', '2 o’clock', '14:0']) {
  test(`"${typed}" is a problem`, () => assert.ok('problem' in (readTimeOfDay(typed) ?? {})))
}
