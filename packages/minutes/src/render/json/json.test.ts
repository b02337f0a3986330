import assert from 'node:assert/strict'
import { test } from 'node:test'
import { westmereArising } from '../cases/westmere-arising.ts'
import { westmereMinutes } from '../cases/westmere-minutes.ts'
import { minutesJson } from './minutes-json.ts'
import { packJson } from './pack-json.ts'

test('the minutes carry the keys of the public contract and no others', () => {
  const json = minutesJson(westmereMinutes)
  assert.deepEqual(Object.keys(json), ['body', 'meeting', 'nextMeeting', 'attendance', 'items', 'diagnostics'])
  assert.deepEqual(json.meeting, {
    date: '2026-03-12',
    start: '10:00',
    end: '12:05',
    venue: 'Council Chamber, Westmere Town Hall',
  })
  assert.deepEqual(json.nextMeeting, { date: '2026-06-11', start: '10:00', venue: null })
  assert.deepEqual(json.items[1], {
    number: '42',
    title: 'Resilience update',
    decisions: [{ kind: 'resolved', marker: 'formal', text: 'a date for the exercise be brought to the next meeting' }],
    actions: [
      {
        marker: 'explicit',
        owners: ['Dan Whitlock', 'XX'],
        printed: 'DW/XX',
        text: 'bring a date for the exercise',
        due: 'next meeting',
        dueDate: '2026-06-11',
        status: 'new',
      },
    ],
  })
})

test('without a next meeting there is null, not an empty one', () => {
  assert.equal(minutesJson({ ...westmereMinutes, nextMeeting: null }).nextMeeting, null)
})

test('a pack names the kind of each document, and each node its line and page', () => {
  const pack = packJson({
    type: 'pack',
    version: 1,
    documents: [westmereMinutes, westmereArising],
    diagnostics: [
      { rule: 'page-without-text', severity: 'warning', message: 'Page 3 holds no text.', line: null, page: 3 },
    ],
  })
  assert.equal(pack.version, 1)
  assert.deepEqual(
    pack.documents.map(document => document['kind']),
    ['minutes', 'matters-arising'],
  )
  assert.equal(pack.diagnostics[0]?.page, 3)
  const text = JSON.stringify(pack)
  assert.ok(!text.includes('"position"'))
  const [minutes] = JSON.parse(text).documents
  assert.deepEqual(
    { line: minutes.items[1].decisions[0].line, page: minutes.items[1].decisions[0].page },
    { line: 47, page: 2 },
  )
  assert.equal(minutes.items[1].decisions[0].kind, 'resolved', 'a decision keeps its own kind')
})
