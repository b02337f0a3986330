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

/** Ways of saying it that reports of many hands use; who and when are tried above. */
const sayings: readonly (readonly [outcome: string, updates: readonly string[]])[] = [
  [
    'closed',
    [
      'This was discussed at the last meeting and no further action is needed.',
      'Action closed as agreed by the Chair.',
      'HM has emailed the details to all partners. Action complete.',
      'The Chairman wrote to the Minister on 3 March and a reply has been received.',
      'A report on this matter appears elsewhere on the agenda.',
      'Item on agenda',
      'Agenda item 9',
      'This item is on the agenda for the meeting on 10 March.',
      'PN confirmed this had been done.',
      'Mr Ashworth provided the figures at the January meeting.',
      'Members received the briefing by email on 12 January 2026.',
      'The Board was updated on this at its last meeting.',
      'Training took place on 14 February.',
      'Resolved.',
      'Noted and actioned',
      'The link was circulated with the agenda.',
      'Yes - done',
      'CLOSED',
      'This action can now be closed.',
      'Cllr Okafor reported that the lights have been repaired.',
      'See report attached at Appendix B.',
      'The visit was postponed in January but took place on 4 March. Complete.',
    ],
  ],
  [
    'withdrawn',
    [
      'This can be removed from the log.',
      'The group decided not to proceed with this.',
      'It was agreed that this action be removed.',
      'Not required.',
      'This has been overtaken by events.',
      'The Chair agreed to withdraw this action.',
      'The post is no longer to be funded, so this will not go ahead.',
    ],
  ],
  [
    'carried',
    [
      'To be picked up at the next meeting.',
      'Meeting to be arranged.',
      'HM to follow up.',
      'Helen Marsh to chase the trust again.',
      'Discussions are ongoing with the Police.',
      'A meeting has been arranged for 4 April to discuss this.',
      'The strategy is being drafted and will be circulated in April.',
      'This is not yet due.',
      'Work has started on the review.',
      'Funding is being sought.',
      'Partially complete.',
      'Keep on the action log.',
      'Some of the data has been received; the remainder is expected in May.',
      'An initial draft has been circulated for comment and the final version will come to the June meeting.',
      'The action remains open.',
      'This could not be progressed because of staff sickness.',
      'A verbal update will be given at the meeting.',
      'Verbal update',
      'Not closed.',
      'This has not been withdrawn.',
    ],
  ],
  [
    'awaiting',
    [
      'HM to provide an update.',
      'No update.',
      'No update available at time of publication.',
      'Still waiting to hear from the Home Office.',
      'Mr Ashworth has been asked for an update.',
      'Response awaited from the police.',
      'A further request for the data was made on 4 February, and no reply has been received.',
      'The Clerk has emailed Mr Ashworth twice but has had no reply.',
      'Update requested from Tom Ashworth on 2 March.',
      'Information still outstanding from Probation.',
    ],
  ],
  [
    'transferred',
    [
      'Tom has left the Probation Service. Leah Brandt has taken this over.',
      'Superintendent Whitlock has been succeeded by Superintendent Leah Brandt, who will take this forward.',
      'This now sits with the Safeguarding Board.',
      'Action transferred to the Domestic Abuse Sub-Group.',
      'Allocated to Owen Pryce.',
      'Owen Pryce is now leading on this.',
      'PN has handed this over to Owen Pryce.',
      'Responsibility for this has moved to the Community Safety Team.',
      'The enquiry was passed to the Highways Department.',
      'Passed to OP to action.',
      'Owner changed to Owen Pryce.',
    ],
  ],
  [
    'slipped',
    [
      'Put back to the September meeting.',
      'The exercise has been re-arranged for 4 May 2026.',
      'This has been moved to the June meeting.',
      'The deadline has been extended to the end of May.',
      'Deferred at the request of the Chair.',
      'The presentation will now take place in June.',
    ],
  ],
]

test('other ways of saying the same', () => {
  for (const [outcome, updates] of sayings) {
    for (const update of updates) {
      const said = classifyUpdate(update, base)
      assert.equal(said.outcome, outcome, `${update}\n${said.reason}`)
    }
  }
})

test('somebody whose name begins like a month is somebody; a month, the group and its members are not', () => {
  check([
    ['Passed to June Brown.', ['transferred', 'June Brown']],
    ['Passed to Mark Bell.', ['transferred', 'Mark Bell']],
    ['Passed to Julia Martin.', ['transferred', 'Julia Martin']],
    ['This will be arranged by Augusta Winter.', ['transferred', 'Augusta Winter']],
    ['Passed to the Board Secretary.', ['transferred', 'Board Secretary']],
    ['The note has been passed to the Group for information.', ['closed']],
    ['It will be finished by June.', ['carried', null, 'June']],
    ['It will be arranged by the June meeting.', ['carried', null, 'June meeting']],
  ])
})

test('where no owner is known, only words of replacement make a transfer of “will be arranged by”', () => {
  const unknown = { owners: [] }
  check([
    ['This will be arranged by Owen Pryce.', ['carried'], unknown],
    ['This will be arranged by Owen Pryce, who is covering for Priya.', ['transferred', 'Owen Pryce'], unknown],
  ])
})

test('a long update of one repeated phrase is judged, not hung upon', () => {
  const words = 'will be arranged for the '.repeat(20_000)
  assert.equal(classifyUpdate(words, base).outcome, 'carried')
})
