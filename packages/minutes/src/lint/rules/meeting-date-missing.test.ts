import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { meetingDateMissing } from './meeting-date-missing.ts'

const nowhere = { date: null, datePrinted: null, start: null, end: null, venue: null }

test('minutes without a date are an error', () => {
  assert.equal(checkOne(meetingDateMissing, minutes({ meeting: nowhere })).severity, 'error')
})

test('a date that does not exist is there, though wrong', () => {
  checkNone(meetingDateMissing, minutes())
  checkNone(meetingDateMissing, minutes({ meeting: { ...nowhere, datePrinted: '31 June 2017' } }))
})
