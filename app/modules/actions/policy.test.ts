import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standings, type Answer } from '#modules/ledger/index.ts'
import { actorWith } from '#test/rows.ts'
import { answerRefusal, mayOnActions, type ActionDeed, type AnswerDeed } from './policy.ts'

const roles = ['clerk', 'chair', 'member', 'author', 'observer'] as const

/** Who may: c clerk, h chair, m member, a author, o observer. */
const allowed: Readonly<Record<ActionDeed, string>> = {
  see: 'chmao',
  keep: 'c',
  decide: 'ch',
  chase: 'h',
  report: 'c',
}

for (const [deed, letters] of Object.entries(allowed) as [ActionDeed, string][]) {
  test(`who may ${deed} the actions of a body`, () => {
    for (const [i, role] of roles.entries()) {
      const actor = actorWith({ here: [role] })
      assert.equal(mayOnActions(actor, deed, 'here'), letters.includes('chmao'[i] ?? '?'), role)
      assert.equal(mayOnActions(actor, deed, 'elsewhere'), false, `${role} elsewhere`)
    }
    assert.equal(mayOnActions(actorWith({}, { administrator: true }), deed, 'here'), true)
    assert.equal(mayOnActions(actorWith({}), deed, 'here'), false)
  })
}

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
