import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActionEvent, Happening, Party } from './event.ts'
import { replay } from './replay.ts'

const party = (label: string): Party => ({ label, personId: null, seatId: null, organisationId: null })
const day = { on: '2026-06-01', meetingId: null }
const done: Happening = { kind: 'reported-done', owner: 0, text: 'Done.', files: [] }
const undone: Happening = { kind: 'undone', reason: 'The wrong key' }

const events = (...what: readonly Happening[]): readonly ActionEvent[] =>
  [{ kind: 'issued', owners: [party('Priya Nair')], due: day } as const, ...what].map((happening, i) => ({
    id: String(i),
    actionId: 'a',
    position: i + 1,
    at: `2026-06-12T09:0${i}:00Z`,
    recordedAt: `2026-06-12T09:0${i}:00Z`,
    by: { kind: 'system', id: null, name: 'Test' },
    channel: 'meeting',
    meetingId: null,
    what: happening,
  }))

const decisions: readonly Happening[] = [
  { kind: 'closed', reason: '' },
  { kind: 'withdrawn', reason: 'Overtaken' },
  { kind: 'merged', into: 'b', reason: 'The same' },
  { kind: 'carried', due: { on: '2026-09-01', meetingId: null }, reason: 'No time' },
  { kind: 'transferred', owner: null, to: [party('Tom Ashworth')], reason: 'Left' },
]

test('a decision that is undone leaves no trace in how the action stands', () => {
  const before = replay(events(done))
  for (const decision of decisions) {
    const after = replay(events(done, decision, undone))
    assert.deepEqual({ ...after, position: 0, at: '' }, { ...before, position: 0, at: '' }, decision.kind)
  }
})

test('only the last event can be undone, and only a decision of the body', () => {
  const [closed, , , carried] = decisions
  assert.ok(closed !== undefined && carried !== undefined)
  assert.throws(() => replay(events(done, undone)), { name: 'OutOfTurn' })
  assert.throws(() => replay(events(carried, done, undone)), { name: 'OutOfTurn' })
  assert.throws(() => replay(events(closed, undone, undone)), { name: 'OutOfTurn' })
})
