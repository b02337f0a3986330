import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { dateImpossible } from './date-impossible.ts'

test('a day that is not in the calendar is an error', () => {
  const found = checkOne(dateImpossible, minutes({ items: [item('3', { text: 'To be done by 31 June 2018.' })] }))
  assert.match(found.message, /^Item 3: there is no such day as “31 June 2018”/)
})

test('a leap day, a date without a year and a section number are no error', () => {
  const text = 'Since 29 February 2016, and by 8th March, see section 5.14.22 and £12.13.14.'
  checkNone(dateImpossible, minutes({ items: [item('3', { text })] }))
})
