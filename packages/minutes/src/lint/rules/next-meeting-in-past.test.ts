import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { nextMeetingInPast } from './next-meeting-in-past.ts'

const next = (date: string) => ({ date, datePrinted: null, start: null, venue: null })

test('a next meeting before this one points at the item that says so', () => {
  const items = [item('9', { title: 'Date of next meeting', text: '8 March 2017' })]
  const found = checkOne(nextMeetingInPast, minutes({ nextMeeting: next('2017-03-08'), items }))
  assert.match(found.message, /Wednesday 8 March 2017, which is not after this one/)
  assert.equal(found.item, '9')
})

test('a next meeting after this one is right', () => {
  checkNone(nextMeetingInPast, minutes({ nextMeeting: next('2017-12-20') }))
  checkNone(nextMeetingInPast, minutes())
})
