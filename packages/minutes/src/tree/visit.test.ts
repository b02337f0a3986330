import assert from 'node:assert/strict'
import { test } from 'node:test'
import { westmereArising } from '../render/cases/westmere-arising.ts'
import { westmereMinutes } from '../render/cases/westmere-minutes.ts'
import { visitDocument, walk } from './visit.ts'

test('a walk meets every node once, parents before children, in the order printed', () => {
  const types = Array.from(
    walk({ type: 'pack', version: 1, documents: [westmereMinutes, westmereArising], diagnostics: [] }),
    node => node.type,
  )
  assert.deepEqual(types.slice(0, 3), ['pack', 'minutes', 'attendee'])
  const count = (type: string): number => types.filter(one => one === type).length
  assert.deepEqual(
    {
      attendee: count('attendee'),
      item: count('item'),
      note: count('note'),
      action: count('action'),
      row: count('matters-arising-row'),
    },
    { attendee: 6, item: 5, note: 1, action: 1, row: 3 },
  )
  assert.ok(types.indexOf('item') < types.indexOf('note'))
})

test('each kind of document goes to its own handler', () => {
  const name = (kind: string) => () => kind
  const handlers = {
    minutes: name('minutes'),
    'matters-arising': name('matters-arising'),
    report: name('report'),
    'action-log': name('action-log'),
    notice: name('notice'),
    agenda: name('agenda'),
    other: name('other'),
  }
  for (const document of [westmereMinutes, westmereArising])
    assert.equal(visitDocument(document, handlers), document.type)
})
