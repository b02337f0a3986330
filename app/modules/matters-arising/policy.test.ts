import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles, type Role } from '#modules/accounts/index.ts'
import { meetingStates, type MeetingState } from '#modules/meetings/index.ts'
import { actorWith } from '#test/rows.ts'
import { canIssueFor, mayOnReports, type ReportDeed } from './policy.ts'

const table: Readonly<Record<ReportDeed, readonly Role[]>> = {
  'see-issued': ['clerk', 'chair', 'member', 'author', 'observer'],
  'see-live': ['clerk', 'chair'],
  issue: ['clerk'],
  'edit-template': ['clerk'],
}

const deeds: readonly ReportDeed[] = ['see-issued', 'see-live', 'issue', 'edit-template']

test('who may do what with reports', () => {
  for (const deed of deeds) {
    for (const role of roles) {
      const actor = actorWith({ group: [role] })
      assert.equal(mayOnReports(actor, deed, 'group'), table[deed].includes(role), `${role} ${deed}`)
      assert.equal(mayOnReports(actor, deed, 'another'), false, `${role} of another body ${deed}`)
    }
    assert.ok(mayOnReports(actorWith({}, { administrator: true }), deed, 'group'))
  }
})

test('a report is issued for a meeting that was called or took place', () => {
  const can: Readonly<Record<MeetingState, boolean>> = {
    planned: false,
    called: true,
    held: true,
    inquorate: true,
    adjourned: false,
    cancelled: false,
  }
  for (const state of meetingStates) assert.equal(canIssueFor(state), can[state], state)
})
