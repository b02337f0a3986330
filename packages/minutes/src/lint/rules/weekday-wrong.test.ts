import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, checkNone, checkOne, item, minutes, paragraph } from '../lint.test-support.ts'
import { weekdayWrong } from './weekday-wrong.ts'

test('a wrong weekday in the heading is an error that says what the calendar has', () => {
  const heading = { ...minutes().meeting, datePrinted: 'Monday 19 December 2017' }
  const found = checkOne(weekdayWrong, minutes({ meeting: heading }))
  assert.match(
    found.message,
    /^The heading: “Monday 19 December 2017” is no Monday: the calendar has Tuesday 19 December 2017/,
  )
  assert.equal(found.severity, 'error')
})

test('a heading that stands in the preamble too is remarked on once, at its line', () => {
  const line = paragraph('Minutes of the meeting held on Monday 19 December 2017')
  const meeting = { ...minutes().meeting, datePrinted: 'Monday 19 December 2017' }
  const found = checkOne(weekdayWrong, minutes({ meeting, preamble: [line] }))
  assert.match(found.message, /^The heading: /)
  assert.equal(found.line, line.position.start.line)
})

test('a wrong weekday in an item names the item and its line', () => {
  const wrong = item('188', { text: 'The next exercise would be on Friday 8 March 2018 at Westmere Fire Station.' })
  const found = checkOne(weekdayWrong, minutes({ items: [wrong] }))
  assert.match(found.message, /^Item 188: /)
  assert.equal(found.item, '188')
  assert.equal(found.line, wrong.blocks[0]?.position.start.line)
})

test('a date without a year is wrong only where it fits no year near the meeting', () => {
  const saying = (text: string) => minutes({ closing: [paragraph(text)] })
  checkNone(weekdayWrong, saying('We meet on Thursday 8 March.'))
  checkNone(weekdayWrong, saying('We met on Wednesday 8 March.'))
  assert.equal(check(weekdayWrong, saying('We meet on Sunday 8 March.')).length, 1)
})

test('right weekdays, and dates without one, are right', () => {
  checkNone(
    weekdayWrong,
    minutes({ items: [item('1', { text: 'Held on Tuesday, 19th December, 2017 and on 20.12.2017.' })] }),
  )
})

test('a date that is printed twice in an item is remarked on once', () => {
  const twice = item('4', { text: 'On Friday 8 March 2018 or after Friday 8 March 2018.' })
  checkOne(weekdayWrong, minutes({ items: [twice] }))
})
