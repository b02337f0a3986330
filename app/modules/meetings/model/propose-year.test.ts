import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWorkingDay } from './clear-days.ts'
import { nextYearFrom, proposeYear, type YearRule } from './propose-year.ts'
import { dayInMonth, patternOf, printPattern, readPattern, weeks } from './weekday-pattern.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const month = (text: string): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(text)
const today = day('2026-11-24')
const thirdThursday = { week: 3, weekday: 4 } as const

const rule = (given: Partial<YearRule>): YearRule => ({
  meetings: 4,
  pattern: thirdThursday,
  from: month('2027-01'),
  avoidAugust: false,
  ...given,
})
const days = (given: Partial<YearRule>, taken: readonly string[] = []): readonly string[] =>
  proposeYear(rule(given), { taken: taken.map(day), today }).map(({ date }) => date.toString())

test('four a year on the third Thursday', () => {
  assert.deepEqual(days({}), ['2027-01-21', '2027-04-15', '2027-07-15', '2027-10-21'])
})

test('a bank holiday moves the meeting by a week, and says why', () => {
  const [april] = proposeYear(rule({ meetings: 1, pattern: { week: 'last', weekday: 1 }, from: month('2027-05') }), {
    taken: [],
    today,
  })
  assert.equal(april?.date.toString(), '2027-05-24', 'earlier, where a week later is another month')
  assert.deepEqual(april?.moved && [april.moved.from.toString(), april.moved.because], [
    '2027-05-31',
    'Spring bank holiday',
  ])
  assert.deepEqual(days({ meetings: 1, pattern: { week: 1, weekday: 1 }, from: month('2027-05') }), ['2027-05-10'])
  // Two bank holidays a week apart: 1 and 8 May 2023.
  const past = { taken: [], today: day('2023-01-01') }
  const [may] = proposeYear(rule({ meetings: 1, pattern: { week: 1, weekday: 1 }, from: month('2023-05') }), past)
  assert.equal(may?.date.toString(), '2023-05-15')
})

test('August is left out where that is wanted: September takes its meeting, or July, or nobody', () => {
  assert.deepEqual(days({ from: month('2027-02') }), ['2027-02-18', '2027-05-20', '2027-08-19', '2027-11-18'])
  assert.deepEqual(days({ from: month('2027-02'), avoidAugust: true })[2], '2027-09-16')
  const monthly = days({ meetings: 12, avoidAugust: true })
  assert.equal(monthly.length, 11)
  assert.ok(monthly.every(date => !date.startsWith('2027-08')))
})

test('nothing is proposed for a month that has its meeting, nor for the past', () => {
  assert.deepEqual(days({}, ['2027-04-09']), ['2027-01-21', '2027-07-15', '2027-10-21'])
  assert.deepEqual(days({ from: month('2026-11') }).length, 3)
})

test('any number of meetings is spread over the year, and none is on a day off', () => {
  for (let meetings = 1; meetings <= 52; meetings++) {
    for (let weekday = 1; weekday <= 5; weekday++) {
      const found = days({ meetings, pattern: { week: 2, weekday }, from: month('2027-01') })
      assert.equal(new Set(found).size, found.length, `${meetings}`)
      assert.equal(found.length, meetings, `${meetings} on ${weekday}`)
      for (const date of found) assert.ok(isWorkingDay(day(date)), date)
    }
  }
})

test('the next year begins after the last meeting, or next month', () => {
  assert.equal(nextYearFrom(4, { taken: [day('2026-12-10')], today }).toString(), '2027-03')
  assert.equal(nextYearFrom(4, { taken: [], today }).toString(), '2026-12')
  assert.equal(nextYearFrom(4, { taken: [day('2020-12-10')], today }).toString(), '2026-12')
})

test('a pattern is what most of the past meetings keep to', () => {
  const kept = ['2026-09-17', '2026-06-18', '2026-03-26', '2025-12-18'].map(day)
  assert.deepEqual(patternOf(kept), thirdThursday)
  assert.deepEqual(patternOf(['2026-01-28', '2026-02-25', '2026-04-29'].map(day)), { week: 'last', weekday: 3 })
  assert.equal(patternOf(['2026-01-26', '2026-02-17', '2026-03-11', '2026-04-02'].map(day)), null)
  assert.equal(patternOf([day('2026-01-28')]), null)
  assert.equal(patternOf([]), null)
})

test('a pattern is printed and read back', () => {
  for (const week of weeks) {
    for (let weekday = 1; weekday <= 7; weekday++) {
      assert.deepEqual(readPattern(printPattern({ week, weekday })), { week, weekday })
      const found = dayInMonth({ week, weekday }, month('2027-02'))
      assert.equal(found.dayOfWeek, weekday)
      assert.equal(found.month, 2)
    }
  }
  for (const wrong of ['', '5-1', '3-8', '3', 'last', 'third-4']) assert.equal(readPattern(wrong), null)
})
