import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diagnosticAt } from '../tree/diagnostic.ts'
import { action, item, minutes, owner } from './lint.test-support.ts'
import { proofRead } from './proof-read.ts'

const by = owner('HM', { candidates: ['Helen Marsh', 'Hugh Mellor'] })
const items = [item('4', { actions: [action('Call', { owners: [by], due: { printed: 'next meeting', date: null } })] })]

test('what the reader and a rule both say is said once, what only the reader says is kept', () => {
  const diagnostics = [
    diagnosticAt(null, { rule: 'owner-not-resolved', severity: 'warning', message: '“HM” could be two people.' }),
    diagnosticAt(null, { rule: 'body-not-found', severity: 'note', message: 'No name of the body was found.' }),
  ]
  assert.deepEqual(
    proofRead(minutes({ items, diagnostics })).map(({ rule }) => rule),
    ['body-not-found', 'initials-unclear'],
  )
  assert.deepEqual(
    proofRead(minutes({ diagnostics })).map(({ rule }) => rule),
    ['owner-not-resolved', 'body-not-found'],
  )
})
