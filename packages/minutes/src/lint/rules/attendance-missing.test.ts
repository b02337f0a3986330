import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { attendanceMissing } from './attendance-missing.ts'

test('minutes without anybody present are to name who was there', () => {
  assert.match(checkOne(attendanceMissing, minutes({ attendance: [] })).message, /No list of who was present/)
  const apologies = minutes({ attendance: [attendee('Dan Whitlock', { status: 'apologies' })] })
  assert.match(checkOne(attendanceMissing, apologies).message, /Apologies are listed and nobody/)
})

test('one person in attendance is enough', () => {
  checkNone(attendanceMissing, minutes({ attendance: [attendee('Joe Bright', { status: 'in attendance' })] }))
})
