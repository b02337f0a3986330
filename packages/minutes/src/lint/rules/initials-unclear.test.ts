import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, attendee, checkNone, checkOne, item, known, minutes, owner } from '../lint.test-support.ts'
import { initialsUnclear } from './initials-unclear.ts'

const marked = (by: ReturnType<typeof owner>, number = '183') =>
  item(number, { actions: [action('Draw up the plan', { owners: [by] })] })

test('initials that fit two people name both', () => {
  const by = owner('HM', { candidates: ['Helen Marsh', 'Hugh Mellor'] })
  const found = checkOne(initialsUnclear, minutes({ items: [marked(by)] }))
  assert.match(found.message, /^Item 183: “HM” could be Helen Marsh or Hugh Mellor/)
  assert.deepEqual(found.candidates, ['Helen Marsh', 'Hugh Mellor'])
})

test('initials that fit nobody are one remark for all items', () => {
  const found = checkOne(initialsUnclear, minutes({ items: [marked(owner('QX')), marked(owner('QX'), '184')] }))
  assert.match(found.message, /^Item 183 and Item 184: “QX” fits nobody/)
})

test('found owners, posts, groups and minutes without a list of people', () => {
  for (const by of [known('Helen Marsh'), owner('Clerk'), owner('ALL'), owner('TBC'), owner('the Chair')])
    checkNone(initialsUnclear, minutes({ items: [marked(by)] }))
  checkNone(initialsUnclear, minutes({ attendance: [], items: [marked(owner('QX'))] }))
})

test('capitals that stand for an agency are no initials', () => {
  const attendance = [
    attendee('Helen Marsh', { role: 'Deputy Head, Ministry of Justice' }),
    attendee('Joe Bright', { organisation: 'WFRS' }),
  ]
  for (const printed of ['MoJ', 'WFRS'])
    checkNone(initialsUnclear, minutes({ attendance, items: [marked(owner(printed))] }))
  const text = 'The figures would be sent to the HOX by Easter.'
  checkNone(
    initialsUnclear,
    minutes({ items: [item('4', { text, actions: [action('Send', { owners: [owner('HOX')] })] })] }),
  )
  const post = [attendee('Helen Marsh', { role: 'Housing Manager' })]
  checkOne(initialsUnclear, minutes({ attendance: post, items: [marked(owner('HM'))] }))
})
