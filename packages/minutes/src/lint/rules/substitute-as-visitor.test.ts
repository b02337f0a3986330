import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { substituteAsVisitor } from './substitute-as-visitor.ts'

test('a substitute among the visitors is to be moved to the members', () => {
  const attendance = [attendee('Helen Marsh', { status: 'in attendance', substituteFor: 'Dan Whitlock' })]
  assert.match(
    checkOne(substituteAsVisitor, minutes({ attendance })).message,
    /Helen Marsh came in the place of Dan Whitlock/,
  )
})

test('a substitute who is listed as present, and a visitor who stands in for nobody, are right', () => {
  const attendance = [
    attendee('Helen Marsh', { substituteFor: 'Dan Whitlock' }),
    attendee('Joe Bright', { status: 'in attendance' }),
  ]
  checkNone(substituteAsVisitor, minutes({ attendance }))
})
