import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standings, type Answer } from '#modules/ledger/index.ts'
import { answerRefusal, type AnswerDeed } from './answer.ts'

const answers: readonly Answer[] = ['none', 'accepted', 'declined', 'date-proposed']

/** Which answers an owner can give in each state, by what they answered before. */
const open: Readonly<Record<AnswerDeed, readonly Answer[]>> = {
  accept: ['none', 'declined', 'date-proposed'],
  decline: ['none', 'accepted', 'date-proposed'],
  'propose-date': answers,
  report: answers,
}

for (const [deed, after] of Object.entries(open) as [AnswerDeed, readonly Answer[]][]) {
  test(`when an owner can ${deed}`, () => {
    for (const standing of standings) {
      for (const answer of answers) {
        const isOver = ['closed', 'withdrawn', 'merged'].includes(standing)
        const can = !isOver && after.includes(answer) && (standing !== 'reported-done' || deed === 'report')
        assert.equal(answerRefusal(deed, { standing, answer }) === null, can, `${standing}, ${answer}`)
      }
    }
  })
}
