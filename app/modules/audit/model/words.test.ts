import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditEntry } from '../model.ts'
import { differences } from './differences.ts'
import { sentence } from './sentence.ts'

const entry = (action: string, given: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 1,
  at: '2026-06-12T09:00:00Z',
  by: { kind: 'account', id: 'a', name: 'Priya Nair' },
  action,
  subject: { kind: 'body', id: 'b' },
  bodyId: null,
  before: null,
  after: null,
  ...given,
})

test('an entry is a sentence', () => {
  const sentences: readonly [AuditEntry, string][] = [
    [entry('body.created', { after: { name: 'Strategic Group' } }), 'Priya Nair created the body Strategic Group.'],
    [
      entry('meeting.moved', { before: { date: '2026-03-08' }, after: { date: '2026-03-26' } }),
      'Priya Nair moved the meeting 2026-03-26.',
    ],
    [entry('agenda-item.removed', { before: { title: 'Signs' } }), 'Priya Nair removed the agenda item Signs.'],
    [entry('agenda-item.moved'), 'Priya Nair moved an agenda item.'],
    [entry('body.changed'), 'Priya Nair changed a body.'],
    [entry('minutes.approved'), 'Priya Nair approved the minutes.'],
    [entry('attendance.noted'), 'Priya Nair noted the attendance.'],
    [entry('session.opened', { after: { how: 'passkey' } }), 'Priya Nair signed in with a passkey.'],
    [entry('session.opened', { after: { how: 'new' } }), 'Priya Nair signed in.'],
    [entry('session.ended', { after: { sessions: 1 } }), 'Priya Nair ended a sign-in.'],
    [
      entry('role.given', { after: { name: 'Tom Ashworth', role: 'chair' } }),
      'Priya Nair gave Tom Ashworth the role chair.',
    ],
    [
      entry('role.taken', { before: { name: 'Tom Ashworth', role: 'chair' } }),
      'Priya Nair took the role chair from Tom Ashworth.',
    ],
    [
      entry('seat.held', { after: { person: 'Helen Marsh', post: 'Borough Commander' } }),
      'Priya Nair put Helen Marsh into the seat Borough Commander.',
    ],
    [
      entry('holding.removed', { before: { person: 'Helen Marsh', post: 'Borough Commander' } }),
      'Priya Nair took out Helen Marsh in the seat Borough Commander, who was entered by mistake.',
    ],
    [
      entry('body.named', { after: { name: 'Crime Board' } }),
      'Priya Nair noted that the body is also called Crime Board.',
    ],
  ]
  for (const [given, expected] of sentences) assert.equal(sentence(given), expected)
})

test('what differs is told in words, and what does not is left out', () => {
  assert.deepEqual(
    differences(
      {
        usualVenue: 'Council Chamber',
        next_number: 4,
        voting: true,
        quorum: { least: 4, includes: ['fire'] },
        name: 'Same',
      },
      { usualVenue: null, next_number: 5, voting: false, quorum: { least: 3, includes: [] }, name: 'Same' },
    ),
    [
      { field: 'Usual venue', before: 'Council Chamber', after: '' },
      { field: 'Next number', before: '4', after: '5' },
      { field: 'Voting', before: 'Yes', after: 'No' },
      { field: 'Quorum', before: 'Least: 4; Includes: fire', after: 'Least: 3; Includes: ' },
    ],
  )
  assert.deepEqual(differences(null, { name: 'New', note: null }), [{ field: 'Name', before: '', after: 'New' }])
  assert.deepEqual(differences(null, null), [])
})
