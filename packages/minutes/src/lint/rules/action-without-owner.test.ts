import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, checkNone, checkOne, item, minutes, owner } from '../lint.test-support.ts'
import { actionWithoutOwner } from './action-without-owner.ts'

test('an action without owner is remarked on with its words', () => {
  const items = [item('4', { actions: [action('Circulate the figures')] })]
  assert.equal(
    checkOne(actionWithoutOwner, minutes({ items })).message,
    'Item 4: nobody is named to do “Circulate the figures”. Name an owner.',
  )
})

test('an owner in whatever words, a promise in the narrative and a closed action are right', () => {
  const actions = [
    action('Circulate the figures', { owners: [owner('All')] }),
    action('Circulate the figures', { printed: 'Clerk' }),
    action('would look into it', { marker: 'prose' }),
    action('Circulate the figures', { status: 'closed' }),
  ]
  checkNone(actionWithoutOwner, minutes({ items: [item('4', { actions })] }))
})
