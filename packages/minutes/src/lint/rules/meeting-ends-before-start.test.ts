import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { meetingEndsBeforeStart } from './meeting-ends-before-start.ts'

const from = (start: string | null, end: string | null) => minutes({ meeting: { ...minutes().meeting, start, end } })

test('a meeting that ends before it starts is an error', () => {
  assert.match(checkOne(meetingEndsBeforeStart, from('14:00', '04:15')).message, /start at 14:00 and to end at 04:15/)
  checkOne(meetingEndsBeforeStart, from('10:00', '10:00'))
})

test('an evening meeting may end after midnight, and a missing time says nothing', () => {
  checkNone(meetingEndsBeforeStart, from('19:00', '00:10'))
  checkNone(meetingEndsBeforeStart, from('10:00', '12:05'))
  checkNone(meetingEndsBeforeStart, from('10:00', null))
})
