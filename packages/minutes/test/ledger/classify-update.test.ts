import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classifyUpdate } from '../../src/ledger/classify-update.ts'
import type { UpdateContext } from '../../src/ledger/classify-update.ts'
import { due } from './builders.ts'

const base: UpdateContext = {
  action: 'bring a note on street lighting',
  owners: ['Priya Nair'],
  due: null,
  on: '2026-03-10',
}

/** outcome, to, until */
type Expected = readonly [outcome: string, to?: string | null, until?: string | null]

const check = (
  cases: readonly (readonly [update: string, expected: Expected, context?: Partial<UpdateContext>])[],
): void => {
  for (const [update, [outcome, to = null, until = null], context] of cases) {
    const said = classifyUpdate(update, { ...base, ...context })
    assert.deepEqual([said.outcome, said.to, said.until], [outcome, to, until], `${update}\n${said.reason}`)
    assert.ok(said.reason.length > 10)
  }
}

test('what is done is closed', () => {
  check([
    ['Completed.', ['closed']],
    ['Complete', ['closed']],
    ['Done', ['closed']],
    ['Action completed on 3 January 2026.', ['closed']],
    ['This action is now closed.', ['closed']],
    ['Closed', ['closed']],
    ['Actioned.', ['closed']],
    ['The note has been circulated to all members.', ['closed']],
    ['Circulated with the minutes.', ['closed']],
    ['A letter was sent to the minister on 4 February.', ['closed']],
    ['The terms of reference were published on the website.', ['closed']],
    ['Mr Orme has been invited to this meeting.', ['closed']],
    ['On the agenda.', ['closed']],
    ['This is on the agenda for today’s meeting.', ['closed']],
    ['See agenda item 7.', ['closed']],
    ['A Prevent note has been incorporated onto the agenda.', ['closed']],
    ['No further action required.', ['closed']],
    ['The figures have now been provided.', ['closed']],
    ['Completed. The plan was signed and circulated on 2 April 2025.', ['closed']],
    ['Was deferred from December. Now complete.', ['closed']],
    ['Superintendent Whitlock confirmed that the cars had gone.', ['closed']],
  ])
})

test('what is not done, or only in part, or only to come, is not closed', () => {
  check([
    ['This has not been completed.', ['carried']],
    ['Not yet complete.', ['carried']],
    ['The note hasn’t been circulated.', ['carried']],
    ['The note has yet to be circulated.', ['carried']],
    ['The work is nearly complete.', ['carried']],
    ['80% complete.', ['carried']],
    ['Will be completed shortly.', ['carried']],
    ['The form will be circulated once it is complete.', ['carried']],
    ['It was not possible to complete this.', ['carried']],
    ['Ongoing.', ['carried']],
    ['In progress', ['carried']],
    ['Carried forward.', ['carried']],
    ['Outstanding', ['carried']],
    ['Work continues with the housing trust. A first draft was sent to the trust.', ['carried']],
    ['The date has not been confirmed. It is hoped to have news at the meeting on 10 March.', ['carried']],
    ['The ambulance service is content.', ['carried']],
  ])
})

test('where somebody has yet to answer, an update is awaited', () => {
  check([
    ['Awaiting an update from Mr Ashworth.', ['awaiting']],
    ['Awaiting update.', ['awaiting']],
    ['Ms Marsh had not received any figures. An e-mail was sent requesting them.', ['awaiting']],
    ['No response received.', ['awaiting']],
    ['A reminder was sent on 20 January.', ['awaiting']],
    ['This has been chased.', ['awaiting']],
    ['Ms Marsh has not heard back from the trust.', ['awaiting']],
    ['An update has been requested from the trust.', ['awaiting']],
    ['', ['awaiting']],
  ])
  check([['We are no longer awaiting a reply. Completed.', ['closed']]])
})

test('what passes to other hands is transferred, to a name without rank', () => {
  check([
    ['The request has been forwarded to Detective Superintendent Ruth Adeyemi.', ['transferred', 'Ruth Adeyemi']],
    ['This action has been passed to Cllr Grace Okafor.', ['transferred', 'Grace Okafor']],
    ['Reassigned to Tom Ashworth.', ['transferred', 'Tom Ashworth']],
    ['The matter was referred to the Health and Wellbeing Board.', ['transferred', 'Health and Wellbeing Board']],
    ['Ms Nair has left. Responsibility has passed to the Head of Housing.', ['transferred', 'Head of Housing']],
    ['Tom Ashworth will now take this forward.', ['transferred', 'Tom Ashworth']],
    ['This will be picked up by Helen Marsh.', ['transferred', 'Helen Marsh']],
    ['New owner: Helen Marsh', ['transferred', 'Helen Marsh']],
    [
      'The query was passed on to Inspector Leah Brandt, who will report in due course.',
      ['transferred', 'Leah Brandt'],
    ],
  ])
})

test('what is sent to somebody, or stays with its owner, is no transfer', () => {
  check([
    ['Details have been forwarded to Tom Ashworth.', ['closed'], { action: 'forward the form to Tom Ashworth' }],
    ['This has been forwarded to Tom Ashworth.', ['closed'], { action: 'forward the form to Tom Ashworth' }],
    ['The note has been forwarded to Members.', ['closed']],
    ['Priya Nair will take this forward.', ['carried']],
    ['This will be arranged by Ms Nair.', ['carried']],
    ['The action has not been passed to Tom Ashworth.', ['carried']],
    ['This will be done by June.', ['carried', null, 'June']],
    ['This will be arranged by the end of April.', ['carried', null, 'end of April']],
  ])
})

test('what is put off has slipped, to the time that is named', () => {
  check([
    ['Deferred to the June meeting.', ['slipped', null, 'June meeting']],
    ['The talk has been postponed until the September meeting.', ['slipped', null, 'September meeting']],
    ['Rescheduled for 14 July 2026.', ['slipped', null, '14 July 2026']],
    ['Deferred to the next meeting.', ['slipped', null, 'next meeting']],
    ['This has been delayed.', ['slipped']],
    ['It will be presented to the June meeting.', ['slipped', null, 'June meeting'], { due: due('March meeting') }],
    [
      'The evaluation is not finished and will be presented to the September meeting.',
      ['slipped', null, 'September meeting'],
      { due: due('June meeting') },
    ],
  ])
})

test('a time that was due anyway, or that has come, is no slip', () => {
  check([
    ['It will be presented to the June meeting.', ['carried', null, 'June meeting'], { due: due('June meeting') }],
    ['It will be presented to the meeting on 10 March.', ['carried'], { due: due('next meeting', '2026-03-01') }],
    ['It was not postponed. Completed.', ['closed']],
  ])
})

test('handed over and put off: transferred, with the new time', () => {
  check([
    [
      'This will be arranged for the June meeting by Owen Pryce, who is acting while Priya is on leave.',
      ['transferred', 'Owen Pryce', 'June meeting'],
      { due: due('March meeting') },
    ],
    ['Passed to Owen Pryce and deferred until July.', ['transferred', 'Owen Pryce', 'July']],
  ])
})

test('what was given up is withdrawn', () => {
  check([
    ['No longer required.', ['withdrawn']],
    ['This is not being pursued.', ['withdrawn']],
    ['The event was cancelled.', ['withdrawn']],
    ['Withdrawn at the request of the Chairman.', ['withdrawn']],
    ['Superseded by the new strategy.', ['withdrawn']],
  ])
})

test('a long update of one repeated phrase is judged, not hung upon', () => {
  const words = 'will be arranged for the '.repeat(20_000)
  assert.equal(classifyUpdate(words, base).outcome, 'carried')
})
