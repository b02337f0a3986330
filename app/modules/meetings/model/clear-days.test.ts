import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearDays, isWorkingDay, lastNoticeDay, noticeDuty, noticeStanding } from './clear-days.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const cases: readonly (readonly [published: string, meeting: string, clear: number, why: string])[] = [
  ['2026-06-10', '2026-06-18', 5, 'Thursday, Friday, Monday, Tuesday and Wednesday'],
  ['2026-06-11', '2026-06-18', 4, 'a day later is a day short'],
  ['2026-06-17', '2026-06-18', 0, 'the day before: neither day counts'],
  ['2026-06-18', '2026-06-18', 0, 'the same day'],
  ['2026-06-19', '2026-06-18', 0, 'after the meeting'],
  ['2026-06-05', '2026-06-15', 5, 'over one weekend'],
  ['2026-03-30', '2026-04-10', 6, 'Good Friday and Easter Monday do not count'],
  ['2026-05-21', '2026-05-29', 4, 'nor does the spring bank holiday'],
  ['2026-12-18', '2027-01-04', 7, 'nor do Christmas Day, its substitute and New Year’s Day'],
  ['2022-09-12', '2022-09-20', 4, 'nor does the day of the state funeral'],
  ['2012-05-31', '2012-06-08', 3, 'nor do the two days of the jubilee'],
]

for (const [published, meeting, clear, why] of cases) {
  test(`${published} to ${meeting}: ${clear} clear days (${why})`, () => {
    assert.equal(clearDays(day(published), day(meeting)), clear)
  })
}

test('the last day for the notice is a working day with enough clear days, and no later one is', () => {
  for (let meeting = day('2025-12-01'); meeting.year < 2028; meeting = meeting.add({ days: 1 })) {
    for (const days of [0, 1, 3, 5, 10]) {
      const last = lastNoticeDay(meeting, days)
      const where = `${meeting.toString()} ${days}`
      assert.ok(isWorkingDay(last), where)
      assert.ok(clearDays(last, meeting) >= days, where)
      for (
        let later = last.add({ days: 1 });
        Temporal.PlainDate.compare(later, meeting) < 0;
        later = later.add({ days: 1 })
      ) {
        assert.ok(!isWorkingDay(later) || clearDays(later, meeting) < days, `${where}: ${later.toString()} would do`)
      }
    }
  }
})

test('the regime decides: the law says five, a body that has adopted the rules says its own, a private body owes none', () => {
  assert.deepEqual(noticeDuty('statutory', 3), { days: 5, by: 'law' })
  assert.deepEqual(noticeDuty('adopted', 3), { days: 3, by: 'rule' })
  assert.deepEqual(noticeDuty('adopted', null), { days: 5, by: 'rule' })
  assert.equal(noticeDuty('private', 5), null)
  assert.equal(noticeStanding(null, day('2026-06-17'), day('2026-06-18')), null)
})

test('a notice is late from the day after the last day', () => {
  const duty = noticeDuty('statutory', null)
  const standing = noticeStanding(duty, day('2026-06-10'), day('2026-06-18'))
  assert.equal(standing?.lastDay.toString(), '2026-06-10')
  assert.equal(standing?.late, false)
  assert.equal(noticeStanding(duty, day('2026-06-11'), day('2026-06-18'))?.late, true)
})
