import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate, isConsistent, readWeekday, weekdayOf } from './weekday.ts'

test('knows the day of the week, as the calendar of the runtime does', () => {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  let date = Temporal.PlainDate.from('1899-12-25')
  for (let step = 0; step < 4000; step++) {
    assert.equal(weekdayOf(date.toString()), names[date.dayOfWeek - 1], date.toString())
    date = date.add({ days: 19 })
  }
})

test('a day that does not exist has no civil date and no weekday', () => {
  assert.equal(civilDate(2020, 2, 29), '2020-02-29')
  assert.equal(civilDate(2019, 2, 29), null)
  assert.equal(civilDate(1900, 2, 29), null)
  assert.equal(civilDate(2000, 2, 29), '2000-02-29')
  assert.equal(civilDate(2018, 13, 1), null)
  assert.equal(civilDate(2018, 4, 31), null)
  assert.equal(civilDate(2018, 4, 0), null)
  assert.equal(weekdayOf('2019-02-29'), null)
  assert.equal(weekdayOf('soon'), null)
})

test('reads weekdays in full and short, and nothing else', () => {
  assert.equal(readWeekday('Weds'), 'Wednesday')
  assert.equal(readWeekday('TUES.'), 'Tuesday')
  assert.equal(readWeekday('thursday'), 'Thursday')
  assert.equal(readWeekday('Month'), null)
  assert.equal(readWeekday('Sunderland'), null)
  assert.equal(readWeekday(''), null)
})

test('holds a printed weekday against its date', () => {
  assert.equal(isConsistent('Tuesday', '2017-12-19'), true)
  assert.equal(isConsistent('Monday', '2017-12-19'), false)
  assert.equal(isConsistent(null, '2017-12-19'), true)
})
