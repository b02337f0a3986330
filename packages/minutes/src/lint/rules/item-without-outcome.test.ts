import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, checkNone, checkOne, decision, item, minutes } from '../lint.test-support.ts'
import { itemWithoutOutcome } from './item-without-outcome.ts'

const LONG = 'The officer spoke at length about the night-time economy and the streets around the station. '.repeat(6)

test('a long item from which nothing came', () => {
  const found = checkOne(
    itemWithoutOutcome,
    minutes({ items: [item('7', { title: 'Night-time economy', text: LONG })] }),
  )
  assert.match(found.message, /^Item 7: no decision and no action is recorded/)
  assert.equal(found.severity, 'note')
})

test('an outcome, in the item or below it, or in so many words', () => {
  checkNone(itemWithoutOutcome, minutes({ items: [item('7', { text: LONG, decisions: [decision('it be noted.')] })] }))
  const below = item('7.1', { level: 2, title: null, actions: [action('Ask the police', { printed: 'TA' })] })
  checkNone(itemWithoutOutcome, minutes({ items: [item('7', { text: LONG }), below] }))
  checkNone(itemWithoutOutcome, minutes({ items: [item('7', { text: `${LONG} Members received the report.` })] }))
})

test('short items, routine business and numbered paragraphs need none', () => {
  const items = [
    item('1', { title: 'Apologies for absence', text: LONG }),
    item('2', { title: 'Any other business', text: LONG }),
    item('3', { title: 'Date of next meeting', text: LONG }),
    item('4', { title: 'Operation Lantern', text: 'It went well.' }),
    item('5', { title: null, text: LONG }),
  ]
  checkNone(itemWithoutOutcome, minutes({ items }))
})

test('many such items are one remark', () => {
  const items = ['1', '2', '3', '4', '5', '6'].map(number => item(number, { text: LONG }))
  assert.match(
    checkOne(itemWithoutOutcome, minutes({ items })).message,
    /^6 of 6 items record no decision and no action: Item 1, /,
  )
})
