import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedNumbers } from '#modules/minutes/index.ts'
import { firstLines, isStanding, looksBack, sentencesNaming } from './citations.ts'

test('the minutes that a text names', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Minute 180 was noted.', ['180']],
    ['Minutes 12 and 14, and minute no. 15a', ['12', '14', '15a']],
    ['Ten minutes later 180 people came.', []],
    ['The minutes of 12 March', []],
    ['', []],
  ]
  for (const [text, numbers] of cases) assert.deepEqual(citedNumbers(text), numbers, text)
})

test('of minutes that speak of many matters, the sentences that name one', () => {
  const text = 'Minute 180 (SWSG 180/26.1): RESOLVED that the action be closed.\nMinute 181: nothing. It was late.'
  assert.deepEqual(sentencesNaming(text, { number: '181', references: [] }), ['Minute 181: nothing.'])
  assert.equal(sentencesNaming(text, { number: '9', references: ['SWSG 180/26.1'] }).length, 1)
})

test('what every agenda has, what looks back, and first words', () => {
  for (const title of ['Apologies for absence', 'Matters arising', 'AOB', 'Date of next meeting', null]) {
    assert.ok(isStanding(title), String(title))
  }
  assert.ok(!isStanding('Police update'))
  assert.ok(looksBack('As reported at the last meeting, it is done.'))
  assert.equal(firstLines('One. Two.'), 'One. Two.')
  assert.ok(firstLines(`${'Word '.repeat(100)}`).length < 330)
})
