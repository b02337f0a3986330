import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleActor, nobody, roles, type Role } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { meetingStates, type MeetingState } from './model.ts'
import { isTimeFor, mayWithMeetings, meetingActs, stateAfter, visibleItems, type MeetingDeed } from './policy.ts'

/** What becomes of a meeting: a row for each state, in the order of `meetingActs`; "." where it cannot be done. */
const table: Readonly<Record<MeetingState, string>> = {
  //          call    move    cancel    adjourn   hold  find-inquorate
  planned: '  called  planned cancelled .         held  .',
  called: '   .       called  cancelled adjourned held  inquorate',
  held: '     .       .       .         adjourned .     inquorate',
  inquorate: '.       .       .         adjourned held  .',
  adjourned: '.       .       .         .         .     .',
  cancelled: '.       .       .         .         .     .',
}

for (const state of meetingStates) {
  const row = table[state].trim().split(/\s+/)
  meetingActs.forEach((act, i) => {
    test(`a meeting that is ${state}: ${act} → ${row[i] ?? ''}`, () => {
      assert.equal(stateAfter(state, act) ?? '.', row[i])
    })
  })
}

const permitted: Readonly<Record<MeetingDeed, readonly Role[]>> = {
  call: ['clerk', 'chair'],
  move: ['clerk', 'chair'],
  cancel: ['clerk', 'chair'],
  adjourn: ['clerk', 'chair'],
  hold: ['clerk', 'chair'],
  'find-inquorate': ['clerk', 'chair'],
  'plan-year': ['clerk'],
  'edit-agenda': ['clerk', 'chair'],
  'edit-template': ['clerk'],
  'edit-forward-plan': ['clerk', 'chair'],
  'see-exempt': ['clerk', 'chair', 'member'],
  'make-feed': ['clerk', 'chair', 'member', 'author', 'observer'],
}

test('who may do what: a role on this body, never one on another, and the administrator everything', () => {
  for (const [deed, allowed] of Object.entries(permitted) as [MeetingDeed, readonly Role[]][]) {
    for (const role of roles) {
      assert.equal(mayWithMeetings(actorWith({ b1: [role] }), 'b1', deed), allowed.includes(role), `${role} ${deed}`)
      assert.equal(mayWithMeetings(actorWith({ b2: [role] }), 'b1', deed), false, `${role} of another body ${deed}`)
    }
    assert.equal(mayWithMeetings(nobody, 'b1', deed), false, `nobody ${deed}`)
    assert.equal(mayWithMeetings(consoleActor, 'b1', deed), true, `console ${deed}`)
  }
})

const open = { exemptParagraph: null }
const exempt = { exemptParagraph: 7 }

for (const [role, seen] of [
  ['clerk', 2],
  ['chair', 2],
  ['member', 2],
  ['author', 1],
  ['observer', 1],
] as const) {
  test(`of an open and an exempt item, a person who is ${role} sees ${seen}`, () => {
    assert.equal(visibleItems(actorWith({ b1: [role] }), 'b1', [open, exempt]).length, seen)
    assert.deepEqual(visibleItems(actorWith({ b2: [role] }), 'b1', [exempt]), [], 'and of another body none')
  })
}

test('a meeting is held, adjourned or found inquorate on its day or later, and called on its day or before', () => {
  const [before, day, after] = ['2026-06-17', '2026-06-18', '2026-06-19'] as const
  for (const act of ['adjourn', 'hold', 'find-inquorate'] as const) {
    assert.deepEqual(
      [before, day, after].map(today => isTimeFor(act, day, today)),
      [false, true, true],
      act,
    )
  }
  assert.deepEqual(
    [before, day, after].map(today => isTimeFor('call', day, today)),
    [true, true, false],
  )
  for (const act of ['move', 'cancel'] as const)
    assert.ok([before, day, after].every(today => isTimeFor(act, day, today)))
})
