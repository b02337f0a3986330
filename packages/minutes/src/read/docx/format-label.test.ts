import { test } from 'node:test'
import assert from 'node:assert/strict'
import { formatCount, formatLabel } from './format-label.ts'
import type { Level } from './read-numbering.ts'

const level = (format: string, text: string, legal = false): Level => ({
  start: 1,
  format,
  text,
  legal,
  restart: null,
  style: undefined,
  paragraph: {},
})

test('numbers are printed as Word prints them', () => {
  const cases: [number, string, string][] = [
    [4, 'decimal', '4'],
    [4, 'lowerRoman', 'iv'],
    [1999, 'upperRoman', 'MCMXCIX'],
    [26, 'lowerLetter', 'z'],
    [27, 'lowerLetter', 'aa'],
    [54, 'upperLetter', 'BBB'],
    [7, 'decimalZero', '07'],
    [12, 'ordinal', '12th'],
    [23, 'ordinal', '23rd'],
    [3, 'none', ''],
    [0, 'lowerLetter', '0'],
    [9, 'koreanCounting', '9'],
  ]
  for (const [n, format, printed] of cases) assert.equal(formatCount(n, format), printed, `${n} ${format}`)
})

test('a label names the numbers of its levels, as figures where it is legal', () => {
  const levels = [level('upperRoman', '%1.'), level('decimal', '%1.%2'), level('decimal', '%1.%2', true)]
  const at = (i: number): Level | undefined => levels[i]
  assert.equal(formatLabel(level('decimal', '%1.%2'), [3, 4], at), 'III.4')
  assert.equal(formatLabel(level('decimal', 'Item %1.%2:', true), [3, 4], at), 'Item 3.4:')
})

test('bullets are one sign, dashes stay dashes', () => {
  const none = (): undefined => undefined
  assert.equal(formatLabel(level('bullet', '\uf0b7'), [1], none), '•')
  assert.equal(formatLabel(level('bullet', 'o'), [1], none), '•')
  assert.equal(formatLabel(level('bullet', '–'), [1], none), '–')
})
