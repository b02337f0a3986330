import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendee, checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { apologiesWithoutName } from './apologies-without-name.ts'

const saying = (text: string) => minutes({ items: [item('2', { title: 'Apologies for absence', text })] })

test('apologies from nobody are remarked on', () => {
  const found = checkOne(apologiesWithoutName, saying('Apologies for absence were received and noted.'))
  assert.match(found.message, /^Item 2: apologies were received/)
  assert.equal(found.item, '2')
})

test('named apologies, no apologies, and apologies in the list are right', () => {
  checkNone(apologiesWithoutName, saying('Apologies for absence were received from Supt Dan Whitlock.'))
  checkNone(apologiesWithoutName, saying('No apologies were received.'))
  const listed = saying('Apologies were noted.')
  checkNone(apologiesWithoutName, {
    ...listed,
    attendance: [...listed.attendance, attendee('Dan Whitlock', { status: 'apologies' })],
  })
})
