import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { duplicateAttendee } from './duplicate-attendee.ts'

test('a person who is listed twice as there is named', () => {
  const attendance = [attendee('Tom Ashworth'), attendee('Tom Ashworth', { status: 'in attendance' })]
  assert.match(checkOne(duplicateAttendee, minutes({ attendance })).message, /^Tom Ashworth is listed twice/)
})

test('present and apologised is the business of another rule, and a bare family name may stand twice', () => {
  checkNone(
    duplicateAttendee,
    minutes({ attendance: [attendee('Tom Ashworth'), attendee('Tom Ashworth', { status: 'apologies' })] }),
  )
  checkNone(duplicateAttendee, minutes({ attendance: [attendee('Okafor'), attendee('Okafor')] }))
})
