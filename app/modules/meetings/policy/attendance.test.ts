import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { consoleActor, nobody, roles, systemActor } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { meetingStates } from '../model.ts'
import { answeringForSeat, takingAttendance, type AttendanceState, type OwnSeat } from './attendance.ts'

const state = (given: Partial<AttendanceState['meeting']> = {}, frozen = false): AttendanceState => ({
  meeting: { bodyId: 'b', state: 'called', date: '2026-06-18', ...given },
  frozen,
})
const kindOf = (refusal: ReturnType<typeof takingAttendance>) => refusal?.kind ?? 'yes'

suite('who may note who came', () => {
  const may = { clerk: true, chair: true, member: false, author: false, observer: false } as const
  for (const role of roles) {
    for (const meeting of meetingStates) {
      for (const frozen of [false, true]) {
        const expected = !may[role] ? 'role' : frozen ? 'frozen' : meeting === 'cancelled' ? 'cancelled' : 'yes'
        test(`${role}, meeting ${meeting}, minutes ${frozen ? 'approved' : 'not approved'}: ${expected}`, () => {
          const actor = actorWith({ b: [role] })
          assert.equal(kindOf(takingAttendance(actor, state({ state: meeting }, frozen))), expected)
        })
      }
    }
  }

  test('a role on another body is none here; the administrator, the console and the program may', () => {
    assert.equal(kindOf(takingAttendance(actorWith({ other: ['clerk'] }), state())), 'role')
    assert.equal(kindOf(takingAttendance(nobody, state())), 'role')
    for (const actor of [consoleActor, systemActor, actorWith({}, { administrator: true })]) {
      assert.equal(kindOf(takingAttendance(actor, state())), 'yes')
      assert.equal(kindOf(takingAttendance(actor, state({}, true))), 'frozen', 'what is approved is frozen for all')
    }
  })
})

suite('who may send apologies for a seat', () => {
  const seat = (given: Partial<OwnSeat> = {}): OwnSeat => ({
    ...state(),
    holderPersonId: 'helen',
    today: '2026-06-12',
    ...given,
  })
  const helen = actorWith({ b: ['member'] }, { personId: 'helen' })
  const rows: readonly (readonly [string, Parameters<typeof answeringForSeat>, string])[] = [
    ['the holder, before the meeting', [helen, seat()], 'yes'],
    ['the holder, on the day', [helen, seat({ today: '2026-06-18' })], 'yes'],
    ['the holder, the day after', [helen, seat({ today: '2026-06-19' })], 'over'],
    ['the holder, for a planned meeting', [helen, seat(state({ state: 'planned' }))], 'yes'],
    ['the holder, once it was held', [helen, seat(state({ state: 'held' }))], 'over'],
    ['the holder, once it was inquorate', [helen, seat(state({ state: 'inquorate' }))], 'over'],
    ['the holder, once it was adjourned', [helen, seat(state({ state: 'adjourned' }))], 'over'],
    ['the holder, of a cancelled meeting', [helen, seat(state({ state: 'cancelled' }))], 'cancelled'],
    ['the holder, once the minutes are approved', [helen, seat(state({}, true))], 'frozen'],
    ['another member', [actorWith({ b: ['member'] }, { personId: 'tom' }), seat()], 'role'],
    ['an account that is no known person', [actorWith({ b: ['member'] }), seat()], 'role'],
    ['an account that is no known person, a vacant seat', [actorWith({}), seat({ holderPersonId: null })], 'role'],
    ['the clerk, for somebody else', [actorWith({ b: ['clerk'] }, { personId: 'asha' }), seat()], 'role'],
  ]
  for (const [who, given, expected] of rows) {
    test(`${who}: ${expected}`, () => assert.equal(kindOf(answeringForSeat(...given)), expected))
  }
})
