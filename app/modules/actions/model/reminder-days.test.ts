import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from './chase-policy.ts'
import { papersDay, reminderDays, reminderDue } from './reminder-days.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const days = (meeting: string, policy = usualPolicy) =>
  reminderDays(policy, meeting).map(({ moment, day }) => `${moment} ${day}`)

test('a week before papers are due, the day on which they are, and two days before the meeting', () => {
  assert.equal(papersDay(usualPolicy, '2026-06-18'), '2026-06-09')
  assert.deepEqual(days('2026-06-18'), ['before-papers 2026-06-02', 'papers 2026-06-09', 'before-meeting 2026-06-16'])
})

test('nobody is written to on a weekend or a bank holiday', () => {
  // Monday 13 April 2026: two days before is a Saturday; papers are due before Easter.
  assert.deepEqual(days('2026-04-13'), ['before-papers 2026-03-24', 'papers 2026-03-31', 'before-meeting 2026-04-10'])
  assert.equal(reminderDue(usualPolicy, '2026-04-13', on('2026-04-03')), null, 'Good Friday')
  assert.equal(reminderDue(usualPolicy, '2026-04-13', on('2026-04-12')), null, 'a Sunday')
})

test('a machine that was off sends the reminder that counts now, and not those that it missed', () => {
  const due = (day: string) => reminderDue(usualPolicy, '2026-06-18', on(day))?.moment ?? null
  assert.equal(due('2026-06-01'), null)
  assert.equal(due('2026-06-02'), 'before-papers')
  assert.equal(due('2026-06-08'), 'before-papers')
  assert.equal(due('2026-06-10'), 'papers')
  assert.equal(due('2026-06-18'), 'before-meeting')
  assert.equal(due('2026-06-19'), null, 'the meeting is over')
})

test('what the chair has switched off is not sent', () => {
  assert.deepEqual(days('2026-06-18', { ...usualPolicy, on: false }), [])
  assert.deepEqual(days('2026-06-18', { ...usualPolicy, beforePapers: null, onPapers: false }), [
    'before-meeting 2026-06-16',
  ])
})

test('two that fall on one day are one', () => {
  const policy = { ...usualPolicy, papersDays: 1, beforePapers: null, beforeMeeting: 2 }
  assert.deepEqual(days('2026-06-18', policy), ['before-meeting 2026-06-16'])
})
