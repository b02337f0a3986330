import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, minutes } from '../lint.test-support.ts'
import { presentAndApologised } from './present-and-apologised.ts'

test('a person both present and apologised is named, whatever the accents and capitals', () => {
  const attendance = [attendee('Zoë Lindqvist'), attendee('Zoe LINDQVIST', { status: 'apologies' })]
  const found = checkOne(presentAndApologised, minutes({ attendance }))
  assert.match(found.message, /LINDQVIST is listed as present and among the apologies/)
  assert.equal(found.severity, 'error')
  assert.equal(found.line, attendance[1]?.position.start.line)
})

test('two people of one family name are two people', () => {
  checkNone(
    presentAndApologised,
    minutes({ attendance: [attendee('Tom Marsh'), attendee('Helen Marsh', { status: 'apologies' })] }),
  )
  checkNone(
    presentAndApologised,
    minutes({ attendance: [attendee('Marsh'), attendee('Marsh', { status: 'apologies' })] }),
  )
})
