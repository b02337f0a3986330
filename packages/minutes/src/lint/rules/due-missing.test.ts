import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { dueMissing } from './due-missing.ts'

const due = { printed: 'next meeting', date: null }
const owing = (count: number) =>
  Array.from({ length: count }, (_, index) => item(`${index + 1}`, { actions: [action(`Task ${index + 1}`)] }))

test('one action without a date', () => {
  const items = [
    item('1', { actions: [action('Call the school', { due })] }),
    item('2', { actions: [action('Write the plan')] }),
  ]
  assert.match(checkOne(dueMissing, minutes({ items })).message, /^Item 2: “Write the plan” has no date/)
})

test('many of them are one remark', () => {
  assert.match(
    checkOne(dueMissing, minutes({ items: owing(5) })).message,
    /^None of the 5 actions has a date to be done by/,
  )
  const some = [...owing(5), item('6', { actions: [action('Dated', { due })] })]
  assert.match(checkOne(dueMissing, minutes({ items: some })).message, /^5 of 6 actions have no date to be done by/)
})

test('dated, closed and merely promised actions are right', () => {
  const actions = [action('a', { due }), action('b', { status: 'closed' }), action('c', { marker: 'prose' })]
  checkNone(dueMissing, minutes({ items: [item('1', { actions })] }))
})

test('a date or a vague date in the words of the action is not missing', () => {
  const actions = [action('Write the plan by 1 March 2018'), action('Write the plan as soon as possible')]
  checkNone(dueMissing, minutes({ items: [item('1', { actions })] }))
})
