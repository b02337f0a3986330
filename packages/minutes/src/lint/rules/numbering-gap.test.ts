import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { numberingGap } from './numbering-gap.ts'

const numbered = (...numbers: (string | null)[]) => minutes({ items: numbers.map(number => item(number)) })

test('numbers left out are named in the form of the document', () => {
  const cases: readonly (readonly [numbers: string[], missing: RegExp])[] = [
    [['180', '181', '183'], /^Item 183 follows item 181: 182 is missing/],
    [['1', '2', '3', '6', '7'], /4 to 5 is missing/],
    [['SSP/12/23', 'SSP/12/25', 'SSP/12/26'], /SSP\/12\/24 is missing/],
    [['70/17', '71/17', '73/17', '74/17'], /72\/17 is missing/],
    [['19.09.01', '19.09.02', '19.09.04'], /19\.09\.03 is missing/],
    [['186', '186a', '186c', '187'], /186b is missing/],
    [['1', '2', '2.1', '2.3', '3'], /2\.2 is missing/],
  ]
  for (const [numbers, missing] of cases) assert.match(checkOne(numberingGap, numbered(...numbers)).message, missing)
})

test('a number out of its place is remarked on once', () => {
  assert.match(checkOne(numberingGap, numbered('5', '6', '8', '7', '9', '10')).message, /Item 7 stands after item 8/)
})

test('continuous, lettered, dotted, unnumbered and restarted numbering', () => {
  checkNone(numberingGap, numbered('185', '186', '186a', '186b', '187'))
  checkNone(numberingGap, numbered('185', '186a', '186b', '187'))
  checkNone(numberingGap, numbered('1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '3'))
  checkNone(numberingGap, numbered(null, null))
  checkNone(numberingGap, numbered('1', '2', '3', '1', '2'))
  checkNone(numberingGap, numbered('70/17', '71/17', '72/18', '73/18'))
  checkNone(numberingGap, numbered('4', '5', '2019'))
})

test('numbers below an item count for themselves', () => {
  const sub = (number: string) => item(number, { level: 2 })
  checkNone(numberingGap, minutes({ items: [item('1'), sub('1'), sub('2'), item('2'), sub('1'), sub('2'), item('3')] }))
  const lost = minutes({ items: [item('1'), sub('(a)'), sub('(c)'), item('2')] })
  assert.match(checkOne(numberingGap, lost).message, /\(b\) is missing/)
  checkNone(numberingGap, minutes({ items: [item('1'), sub('(i)'), sub('(ii)'), sub('(v)'), item('2')] }))
})

test('a series full of jumps is not meant to be continuous', () => {
  assert.deepEqual(check(numberingGap, numbered('3', '7', '9', '14', '15')), [])
})
