import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, attendee, checkNone, checkOne, item, known, minutes, owner } from '../lint.test-support.ts'
import { ownerNotInAttendance } from './owner-not-in-attendance.ts'

const narrative = (name: string) => owner('DW', { name, by: 'narrative' })
const owned = (number: string, by: ReturnType<typeof owner>, text = 'The plan was discussed.') =>
  item(number, { text, actions: [action('Draw up the plan', { owners: [by] })] })

test('an owner who is nowhere in the attendance, once for all their actions', () => {
  const items = [owned('4', narrative('Dan Whitlock')), owned('6', narrative('Dan Whitlock'))]
  const found = checkOne(ownerNotInAttendance, minutes({ items }))
  assert.match(
    found.message,
    /^Item 4 and Item 6: Dan Whitlock owns an action and was neither present nor among the apologies/,
  )
  assert.equal(found.item, '4')
})

test('an owner whose name was not found at all', () => {
  checkOne(ownerNotInAttendance, minutes({ items: [owned('4', owner('Joe Bright'))] }))
})

test('an owner who speaks was there, and is missing from the list', () => {
  const text = 'Supt Dan Whitlock (Westmere Police) advised that the plan was late.'
  assert.match(
    checkOne(ownerNotInAttendance, minutes({ items: [owned('4', narrative('Dan Whitlock'), text)] })).message,
    /Add them to the list/,
  )
})

test('an owner who is to be told, sent apologies, or is listed by another form of the name', () => {
  checkNone(
    ownerNotInAttendance,
    minutes({ items: [owned('4', narrative('Dan Whitlock'), 'Dan Whitlock to be informed.')] }),
  )
  const attendance = [attendee('D Whitlock', { status: 'apologies' }), attendee('Tom Ashworth')]
  checkNone(ownerNotInAttendance, minutes({ attendance, items: [owned('4', narrative('Dan Whitlock'))] }))
  checkNone(ownerNotInAttendance, minutes({ items: [owned('4', known('Tom Ashworth'))] }))
  const runTogether = [attendee('Tom Ashworth', { role: 'Cllr Dan Whitlock Cllr Helen Marsh' })]
  checkNone(ownerNotInAttendance, minutes({ attendance: runTogether, items: [owned('4', narrative('Dan Whitlock'))] }))
})

test('posts, agencies, groups and initials are no names, and closed actions are done', () => {
  const items = [
    owned('1', owner('Westmere Police', { name: 'Westmere Police', by: 'organisation' })),
    owned('2', owner('All', { name: 'All', by: 'group' })),
    owned('3', owner('Head of Service')),
    owned('4', owner('DW')),
    item('5', { actions: [action('Done', { owners: [owner('Joe Bright')], status: 'closed' })] }),
  ]
  checkNone(ownerNotInAttendance, minutes({ items }))
})

test('without any attendance there is nothing to hold an owner against', () => {
  checkNone(ownerNotInAttendance, minutes({ attendance: [], items: [owned('4', narrative('Dan Whitlock'))] }))
})
