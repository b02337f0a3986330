import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action, check, checkNone, checkOne, decision, item, known, minutes } from '../lint.test-support.ts'
import { decisionWithoutOwner } from './decision-without-owner.ts'

const deciding = (text: string, actions = [] as ReturnType<typeof action>[]) =>
  minutes({ items: [item('188', { decisions: [decision(text)], actions })] })

test('decisions that tell nobody in particular to act', () => {
  const texts = [
    'the Borough Fire Commander be invited to the next meeting.',
    'a list of hotspots be provided to the Partnership by the end of May.',
    'to write to the Minister about the police counters.',
    'the Partnership would write to the Mayor.',
    'the report be noted and a further report be brought to the March meeting.',
  ]
  for (const text of texts) {
    const found = checkOne(decisionWithoutOwner, deciding(text))
    assert.match(found.message, /^Item 188: .*Name an owner\.$/, text)
    assert.equal(found.severity, 'warning')
  }
})

test('decisions that ask for nothing, or name who does it', () => {
  const texts = [
    'the report be noted.',
    'the minutes be approved as a correct record.',
    'the strategy be endorsed and adopted.',
    'the terms of reference be agreed.',
    'the Clerk be asked to write to the school.',
    'a paper be prepared by the Head of Service.',
    'Tom Ashworth to write to the school.',
    'a grant of £400 be awarded (Cllr Okafor proposed, Cllr Marsh seconded).',
    'the meeting be held on 8 March 2018.',
    'the invoices be paid.',
    'two bins be provided for in the budget.',
  ]
  for (const text of texts) checkNone(decisionWithoutOwner, deciding(text))
})

test('an owner in the item, below it, or for the same matter in a list of actions, is an owner', () => {
  const text = 'the Borough Fire Commander be invited to the next meeting to talk on sprinklers.'
  checkNone(decisionWithoutOwner, deciding(text, [action('Invite the commander', { owners: [known('Tom Ashworth')] })]))
  checkNone(decisionWithoutOwner, deciding(text, [action('Invite the commander', { printed: 'TA' })]))
  const below = item('188.1', { level: 2, actions: [action('Invite', { printed: 'TA' })] })
  checkNone(decisionWithoutOwner, minutes({ items: [item('188', { decisions: [decision(text)] }), below] }))
  const log = item('190', {
    title: 'Actions',
    actions: [action('Invite Borough Fire Commander to talk on sprinklers', { printed: 'TA' })],
  })
  checkNone(decisionWithoutOwner, minutes({ items: [item('188', { decisions: [decision(text)] }), log] }))
})

test('an owner of another matter in another item is none', () => {
  const other = item('190', { actions: [action('Circulate the crime figures', { owners: [known('Tom Ashworth')] })] })
  const items = [item('188', { decisions: [decision('the Fire Commander be invited to speak.')] }), other]
  checkOne(decisionWithoutOwner, minutes({ items }))
})

test('what is noted, recommended or deferred tells nobody to act', () => {
  for (const kind of ['noted', 'recommended', 'deferred'] as const) {
    const items = [item('4', { decisions: [decision('a report be brought to the March meeting.', { kind })] })]
    assert.deepEqual(check(decisionWithoutOwner, minutes({ items })), [])
  }
})

test('what is agreed in running text counts where no decision is set out as one', () => {
  const prose = decision('a list of hotspots be circulated.', { kind: 'agreed', marker: 'prose' })
  checkOne(decisionWithoutOwner, minutes({ items: [item('4', { decisions: [prose] })] }))
  checkNone(
    decisionWithoutOwner,
    minutes({ items: [item('3', { decisions: [decision('it be noted.')] }), item('4', { decisions: [prose] })] }),
  )
})
