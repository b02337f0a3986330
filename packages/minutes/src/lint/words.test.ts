import assert from 'node:assert/strict'
import { test } from 'node:test'
import { item } from './lint.test-support.ts'
import { count, listWords, nameItem, nameItemInside, sayDate, shorten, shortenAround } from './words.ts'

test('names an item by its number, else by its title', () => {
  assert.equal(nameItem(item('186a')), 'Item 186a')
  assert.equal(nameItemInside(item('186a')), 'item 186a')
  assert.equal(nameItem(item(null, { title: 'Scams' })), '“Scams”')
  assert.equal(nameItem(item(null, { title: null })), 'An item without number')
})

test('cuts long texts at a word', () => {
  assert.equal(shorten('a  short\ntext'), 'a short text')
  assert.equal(shorten('one two three four', 10), 'one two…')
  assert.equal(shorten('x'.repeat(20), 10), `${'x'.repeat(10)}…`)
})

test('cuts around the place that matters', () => {
  const text = `${'The chair was concerned about the cost of it all, '.repeat(3)}but agreed to ask the council for more.`
  const cut = shortenAround(text, text.indexOf('agreed'), 60)
  assert.match(cut, /^…/)
  assert.match(cut, /agreed to ask/)
  assert.ok(cut.length <= 62)
  assert.equal(shortenAround('Tom would call', 4), 'Tom would call')
})

test('lists, counts and dates as people write them', () => {
  assert.equal(listWords(['a']), 'a')
  assert.equal(listWords(['a', 'b', 'c']), 'a, b and c')
  assert.equal(listWords(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more')
  assert.equal(count(1, 'action'), '1 action')
  assert.equal(count(0, 'action'), '0 actions')
  assert.equal(sayDate('2017-12-19'), 'Tuesday 19 December 2017')
})
