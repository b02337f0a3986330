import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNames } from './name-index.ts'
import { initialForms, marks } from './name.ts'
import { sameName } from './same-name.ts'

const names = [
  'Priya Nair',
  'Tom Ashworth',
  'Peter Noon',
  'Ann Bell-Hope',
  'Ian McDonald',
  'Dr P. Nair',
  'Alan Hopkins',
]

test('finds what going through all names finds, in their order', () => {
  const index = indexNames(names, name => name)
  for (const mark of ['PN', 'P.N.', 'TA', 'AHop', 'IMcD', 'IM', 'ABH', 'AH', 'XX', 'Pna', '', 'P2'])
    assert.deepEqual(
      index.markedBy(mark),
      names.filter(name => marks(mark, name) || marks(mark.toUpperCase(), name)),
      mark,
    )
  for (const name of [...names, 'P Nair', 'Nair', 'Helen Marsh', ''])
    assert.deepEqual(
      index.called(name),
      names.filter(other => sameName(other, name)),
      name,
    )
  assert.deepEqual(index.beginning('Ann'), ['Ann Bell-Hope'])
})

test('what is added later is found, and never more than a few dozen', () => {
  const index = indexNames<string>([], name => name)
  for (let i = 0; i < 1000; i++) index.add(`Priya Nair`)
  assert.ok(initialForms('Priya Nair').has('PN'))
  assert.equal(index.markedBy('PN').length, 60)
})
