import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLog } from '#modules/audit/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { aMeeting } from '#test/rows.ts'
import { selectMinutes } from '../store/minutes.ts'
import { selectCorrections } from '../store/remarks.ts'
import { approveMinutes } from './approve-minutes.ts'
import { circulateMinutes } from './circulate-minutes.ts'
import { keepMinutes } from './keep-minutes.ts'
import { heading, partnership, treeOf, twoActions } from './minutes-record.test-support.ts'
import { readTyped } from '../queries/read-typed.ts'
import { saveMinutes } from './save-minutes.ts'

const june = heading.replace('Thursday 12 March 2026', 'Thursday 11 June 2026')
const september = heading.replace('Thursday 12 March 2026', 'Thursday 10 September 2026')
const saying = (top: string, words: string) =>
  `${top}178  Minutes of the previous meeting\n\n${words}\n\n179  Close\n\nNoted.\n`
const dated = 'RESOLVED that the minutes of the meeting held on 12 March 2026 be agreed as a correct record.'

const started = async () => {
  const record = await recordUnderTest()
  const made = await record.perform(act => partnership(act.tx))
  const third = await record.perform(act =>
    aMeeting(act.tx, { body_id: made.body.id, date: '2026-09-10', state: 'held' }),
  )
  const hash = 'a'.repeat(64)
  await record.perform(({ tx }) =>
    tx
      .insertInto('file')
      .values({ hash, name: 'old.pdf', media_type: 'application/pdf', size: 1, stored_at: '2026-06-01T09:00:00Z' })
      .execute(),
  )
  return {
    ...made,
    record,
    third,
    take: (meetingId: string, text: string) =>
      record.perform(
        act => keepMinutes(act, { meetingId, text, tree: treeOf(text), fileHash: hash, state: 'circulated' }),
        made.clerk,
      ),
    stateOf: async (meetingId: string) => {
      const kept = await record.look(({ tx }) => selectMinutes(tx, { meetingId }))
      return [kept?.state, kept?.approvedAtMeetingId]
    },
    correctionsOf: (id: string) => record.look(({ tx }) => selectCorrections(tx, id)),
  }
}

test('minutes that a later file records as approved are approved, whichever comes first', async () => {
  for (const order of ['forwards', 'backwards']) {
    const { record, meeting, next, take, stateOf } = await started()
    await using _ = record
    const files = [() => take(meeting.id, twoActions), () => take(next.id, saying(june, dated))]
    for (const file of order === 'forwards' ? files : files.toReversed()) await file()
    assert.deepEqual(await stateOf(meeting.id), ['approved', next.id], order)
    assert.deepEqual(await stateOf(next.id), ['circulated', null])
    const [entry] = (await record.look(look => readLog(look.tx, { most: 20 }))).filter(
      ({ action }) => action === 'minutes.approved',
    )
    assert.equal(entry?.after?.['atMeetingId'], next.id)
  }
})

test('what the later meeting corrected is kept with the minute that it speaks of', async () => {
  const amended = [
    [
      `${dated.slice(0, -1)}, subject to the following amendment: Minute 176 to read “the revised protocol”.`,
      [{ minuteNumber: '176', text: 'Minute 176 to read “the revised protocol”.' }],
    ],
    [
      `The minutes of the meeting held on 12 March 2026 were agreed subject to Councillor Okafor being listed as present.`,
      [{ minuteNumber: null, text: 'Councillor Okafor being listed as present.' }],
    ],
    [
      `${dated.slice(0, -1)}, with these corrections:\n\n(a) Minute 175: thefts had fallen\n\n(b) Tom Ashworth sent apologies`,
      [
        { minuteNumber: '175', text: 'Thefts had fallen' },
        { minuteNumber: null, text: 'Tom Ashworth sent apologies' },
      ],
    ],
  ] as const
  for (const [words, corrections] of amended) {
    const { record, meeting, next, take, stateOf, correctionsOf } = await started()
    await using _ = record
    const id = await take(meeting.id, twoActions)
    await take(next.id, saying(june, words))
    assert.deepEqual((await stateOf(meeting.id))[0], 'approved')
    assert.deepEqual(await correctionsOf(id), corrections)
  }
})

test('nothing is taken for an approval that may be none, or of other minutes', async () => {
  const others = [
    'The minutes of the meeting held on 12 March 2026 were not agreed, and come back.',
    'The minutes of the meeting held on 12 March 2026 could not be agreed.',
    'RESOLVED that the minutes of the meeting held on 11 December 2025 be agreed as a correct record.',
    'RESOLVED that the minutes of the previous meeting be agreed as a correct record.',
  ]
  for (const words of others) {
    const { record, meeting, next, take, stateOf } = await started()
    await using _ = record
    await take(meeting.id, twoActions)
    await take(next.id, saying(june, words))
    assert.deepEqual(await stateOf(meeting.id), ['circulated', null], words)
  }
})

test('“the previous meeting” is the one that said when the next would be', async () => {
  const { record, meeting, next, third, take, stateOf } = await started()
  await using _ = record
  const said = 'RESOLVED that the minutes of the previous meeting be agreed as a correct record.'
  await take(third.id, saying(september, said))
  await take(
    meeting.id,
    `${twoActions}\n177  Date of next meeting\n\nThe next meeting is at 2.00 pm on 11 June 2026.\n`,
  )
  assert.deepEqual(await stateOf(meeting.id), ['circulated', null])
  await take(next.id, saying(june, said))
  assert.deepEqual(await stateOf(meeting.id), ['approved', next.id])
  assert.deepEqual(await stateOf(next.id), ['circulated', null])
})

test('minutes that are typed approve earlier ones once they are approved themselves', async () => {
  const { record, meeting, next, third, take, stateOf, clerk } = await started()
  await using _ = record
  await take(meeting.id, twoActions)
  const typed = { meetingId: next.id, version: 0, reading: readTyped(saying(june, dated)), confirmed: null }
  const saved = await record.perform(act => saveMinutes(act, typed), clerk)
  assert.ok(saved.saved)
  await record.perform(act => circulateMinutes(act, { meetingId: next.id, version: 1, link: '' }), clerk)
  assert.deepEqual(await stateOf(meeting.id), ['circulated', null])
  const approval = { minutesId: saved.minutesId, version: 2, atMeetingId: third.id, corrections: [] }
  await record.perform(act => approveMinutes(act, approval), clerk)
  assert.deepEqual(await stateOf(meeting.id), ['approved', next.id])
})
