import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readEnvironment } from '#platform/config/environment.ts'
import type { Meeting } from '../model.ts'
import { invitation, publishedCalendar } from './calendar.ts'

const meeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  bodyId: 'b1',
  date: '2026-06-18',
  starts: '14:00',
  ends: '16:00',
  venue: 'Council Chamber',
  state: 'called',
  calendarUid: 'uid-1@matters-arising',
  sequence: 0,
  calledAt: null,
  reason: null,
  adjournedFrom: null,
  agendaPublishedAt: null,
  agendaVersion: 0,
  version: 1,
  ...given,
})
const body = { name: 'Safer Wexmoor Strategic Group' }
const now = '2026-06-01T09:00:00Z'
const letterhead = { address: 'https://minutes.wexmoor.example', organiser: 'minutes@wexmoor.example' }
const to = { name: 'Nair, Priya', email: 'priya.nair@wexmoor.example' }

/** Lines as a reader of calendars sees them: folded ones joined. */
const lines = (calendar: string): readonly string[] => calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
const values = (calendar: string, name: string): readonly string[] =>
  lines(calendar).flatMap(line => (line.split(/[:;]/)[0] === name ? [line.slice(name.length + 1)] : []))

test('lines end with CR and LF, none is longer than 75 bytes, and signs are escaped', () => {
  const venue = `Room 2; the “Old Library”, Wexmoor\\Town Hall, ${'long '.repeat(30)}end\nSecond line`
  const text = publishedCalendar(body, [meeting({ venue })], now)
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  assert.match(
    values(text, 'LOCATION')[0] ?? '',
    /^Room 2\\; the “Old Library”\\, Wexmoor\\\\Town Hall\\, long .*end\\nSecond line$/,
  )
})

test('a feed says which body, when and where, and nothing else; what was cancelled stays, as cancelled', () => {
  const text = publishedCalendar(
    body,
    [
      meeting({ reason: 'Because of Tom Ashworth' }),
      meeting({ calendarUid: 'uid-2@matters-arising', state: 'cancelled', sequence: 3 }),
      meeting({ calendarUid: 'uid-3@matters-arising', state: 'planned', date: '2026-12-17' }),
    ],
    now,
  )
  assert.deepEqual(values(text, 'METHOD'), ['PUBLISH'])
  assert.deepEqual(values(text, 'STATUS'), ['CONFIRMED', 'CANCELLED', 'TENTATIVE'])
  assert.deepEqual(values(text, 'SEQUENCE'), ['0', '3', '0'])
  const properties = new Set(lines(text).map(line => line.split(/[:;]/)[0]))
  assert.deepEqual(
    [...properties].toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    '|BEGIN|DTEND|DTSTAMP|DTSTART|END|LOCATION|METHOD|NAME|PRODID|SEQUENCE|STATUS|SUMMARY|UID|VERSION|X-WR-CALNAME'.split(
      '|',
    ),
  )
  assert.doesNotMatch(text, /Ashworth/)
})

test('an invitation names the one that it is for; a cancellation takes the same entry out again', () => {
  const invited = invitation('REQUEST', {
    meeting: meeting({ state: 'planned', sequence: 2 }),
    body,
    now,
    letterhead,
    to,
  })
  assert.deepEqual(values(invited, 'METHOD'), ['REQUEST'])
  assert.deepEqual(values(invited, 'SEQUENCE'), ['2'])
  assert.deepEqual(values(invited, 'STATUS'), ['CONFIRMED'])
  assert.match(
    values(invited, 'ORGANIZER')[0] ?? '',
    /CN="Safer Wexmoor Strategic Group":mailto:minutes@wexmoor\.example$/i,
  )
  assert.match(values(invited, 'ATTENDEE')[0] ?? '', /CN="Nair, Priya":MAILTO:priya\.nair@wexmoor\.example$/i)
  const cancelled = invitation('CANCEL', { meeting: meeting({ sequence: 3 }), body, now, letterhead, to })
  assert.deepEqual(values(cancelled, 'METHOD'), ['CANCEL'])
  assert.deepEqual(values(cancelled, 'STATUS'), ['CANCELLED'])
  assert.deepEqual(values(cancelled, 'UID'), values(invited, 'UID'))
})

test('a meeting without a time takes its day, one without an end has none, one past midnight ends the next day', () => {
  const day = publishedCalendar(body, [meeting({ starts: null, ends: null })], now)
  assert.match(day, /DTSTART;VALUE=DATE:20260618\r\nDTEND;VALUE=DATE:20260619\r\n/)
  const open = publishedCalendar(body, [meeting({ ends: null })], now)
  assert.deepEqual([values(open, 'DTSTART'), values(open, 'DTEND')], [['20260618T130000Z'], []])
  const night = publishedCalendar(body, [meeting({ starts: '22:00', ends: '00:30' })], now)
  assert.deepEqual([values(night, 'DTSTART'), values(night, 'DTEND')], [['20260618T210000Z'], ['20260618T233000Z']])
})

/** Both sides of both changes of the clock, at 2 in the afternoon. */
const wallClock: readonly (readonly [date: string, start: string])[] = [
  ['2026-03-28', '20260328T140000Z'],
  ['2026-03-29', '20260329T130000Z'],
  ['2026-07-15', '20260715T130000Z'],
  ['2026-10-24', '20261024T130000Z'],
  ['2026-10-25', '20261025T140000Z'],
]

for (const zone of ['UTC', 'America/New_York', 'Europe/London', 'Asia/Tokyo']) {
  test(`2pm is 2pm in London, whatever the clock of the machine: TZ=${zone}`, async () => {
    const module = fileURLToPath(new URL('./calendar.ts', import.meta.url))
    const meetings = wallClock.map(([date], i) => meeting({ date, calendarUid: `uid-${i}` }))
    const code = `
      const { publishedCalendar } = await import(${JSON.stringify(module)})
      process.stdout.write(publishedCalendar(...${JSON.stringify([body, meetings, now])}))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...readEnvironment(), TZ: zone },
      cwd: fileURLToPath(new URL('./', import.meta.url)),
    })
    assert.deepEqual(
      values(stdout, 'DTSTART'),
      wallClock.map(([, start]) => start),
    )
    assert.deepEqual(
      values(stdout, 'DTSTAMP'),
      wallClock.map(() => '20260601T090000Z'),
    )
  })
}
