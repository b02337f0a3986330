import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, item, minutes, paragraph } from '../lint.test-support.ts'
import { chairNotNamed } from './chair-not-named.ts'

test('a list of people without a chair is remarked on once', () => {
  const found = checkOne(chairNotNamed, minutes({ attendance: [attendee('Tom Ashworth'), attendee('Helen Marsh')] }))
  assert.match(found.message, /do not say who was in the chair/)
  assert.equal(found.severity, 'note')
})

test('a chair who sent apologies did not chair', () => {
  const attendance = [attendee('Priya Nair', { chair: true, status: 'apologies' }), attendee('Tom Ashworth')]
  assert.match(checkOne(chairNotNamed, minutes({ attendance })).message, /The chair, Priya Nair, was not there/)
})

test('the narrative may name the chair', () => {
  const attendance = [attendee('Tom Ashworth')]
  checkNone(
    chairNotNamed,
    minutes({ attendance, items: [item('1', { text: 'In her absence Tom Ashworth took the chair.' })] }),
  )
  checkNone(chairNotNamed, minutes({ attendance, preamble: [paragraph('Tom Ashworth in the Chair')] }))
  checkNone(chairNotNamed, minutes())
  checkNone(chairNotNamed, minutes({ attendance: [] }))
})
