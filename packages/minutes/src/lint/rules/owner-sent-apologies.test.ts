import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, attendee, checkNone, checkOne, item, known, minutes } from '../lint.test-support.ts'
import { ownerSentApologies } from './owner-sent-apologies.ts'

const away = attendee('Dan Whitlock', { status: 'apologies' })
const giving = (text: string, extra: ReturnType<typeof attendee>[] = []) =>
  minutes({
    attendance: [attendee('Tom Ashworth'), away, ...extra],
    items: [item('4', { text, actions: [action('Draw up the plan', { owners: [known('Dan Whitlock')] })] })],
  })

test('an owner who sent apologies is to be told', () => {
  const found = checkOne(ownerSentApologies, giving('The plan was discussed.'))
  assert.match(found.message, /^Item 4: Dan Whitlock owns an action and was not at the meeting \(apologies\)/)
  assert.equal(found.severity, 'note')
})

test('told, there after all, or stood in for', () => {
  checkNone(ownerSentApologies, giving('It was agreed that Dan Whitlock be informed.'))
  checkNone(ownerSentApologies, giving('', [attendee('Dan Whitlock')]))
  checkNone(ownerSentApologies, giving('', [attendee('Helen Marsh', { substituteFor: 'Dan Whitlock' })]))
})
