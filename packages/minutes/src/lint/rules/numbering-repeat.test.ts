import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNone, checkOne, item, minutes } from '../lint.test-support.ts'
import { numberingRepeat } from './numbering-repeat.ts'

const numbered = (...numbers: string[]) => minutes({ items: numbers.map(number => item(number)) })

test('a number that is used twice is remarked on at the second', () => {
  const document = numbered('180', '181', '181', '182')
  const found = checkOne(numberingRepeat, document)
  assert.match(found.message, /^Item 181 is there twice/)
  assert.equal(found.line, document.items[2]?.position.start.line)
  checkOne(numberingRepeat, numbered('186', '186a', '186a', '187'))
  checkOne(numberingRepeat, numbered('SSP/12/1', 'SSP/12/2', 'SSP/12/2', 'SSP/12/3'))
})

test('letters, years, parts and sub-items are no repeats', () => {
  checkNone(numberingRepeat, numbered('186', '186a', '186b', '187'))
  checkNone(numberingRepeat, numbered('1/17', '2/17', '1/18', '2/18'))
  checkNone(numberingRepeat, numbered('1', '2', '3', '1', '2', '3'))
  const sub = (number: string) => item(number, { level: 2 })
  checkNone(numberingRepeat, minutes({ items: [item('1'), sub('1'), item('2'), sub('1')] }))
})
