import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, readText } from '#minutes'
import type { Attended } from '#modules/meetings/index.ts'
import { firstText, type FirstTextOf } from './first-text.ts'

const came = (name: string, more: Partial<Attended> = {}): Attended => ({
  id: name,
  meetingId: 'm',
  initials: null,
  remote: false,
  substituteForSeatId: null,
  arrivedAtItem: null,
  leftAtItem: null,
  arrived: null,
  left: null,
  position: 1,
  version: 1,
  name,
  title: null,
  role: null,
  organisation: null,
  status: 'present',
  chair: false,
  substituteFor: null,
  personId: null,
  seatId: null,
  organisationId: null,
  ...more,
})

const given: FirstTextOf = {
  body: { name: 'Safer Wexmoor Strategic Group', numbering: 'continuous' },
  meeting: { date: '2026-06-18', starts: '14:00', venue: 'the Council Chamber' },
  attendance: [
    came('Priya Nair', { role: 'Community Safety Manager', organisation: 'Wexmoor Council' }),
    came('Grace Okafor', { title: 'Councillor', role: 'Cabinet Member', organisation: 'Wexmoor Council', chair: true }),
    came('Leah Brandt', { title: 'Chief Inspector', organisation: 'Wexmoor Police', substituteFor: 'Dan Whitlock' }),
    came('Marcus Bell', { role: 'Committee Secretary', status: 'in attendance' }),
    came('Helen Marsh', { role: 'Director of Public Protection', status: 'apologies' }),
    came('Tom Ashworth', { status: 'expected' }),
  ],
  agenda: [
    { title: 'Apologies for absence', kind: 'apologies', exemptParagraph: null },
    { title: 'Minutes of the previous meeting', kind: 'minutes', exemptParagraph: null },
    { title: 'Police update', kind: 'business', exemptParagraph: null },
    { title: 'Date of the next meeting', kind: 'next-meeting', exemptParagraph: null },
  ],
  first: 180,
  next: { date: '2026-09-10', starts: '14:00', venue: null },
}

const read = (text: string) => {
  const [minutes] = parse(readText(text)).documents
  assert.ok(minutes?.type === 'minutes')
  return minutes
}

test('the text that a clerk begins with is read back as what the record holds', () => {
  const minutes = read(firstText(given))
  assert.equal(minutes.body, 'Safer Wexmoor Strategic Group')
  assert.equal(minutes.meeting.date, '2026-06-18')
  assert.equal(minutes.meeting.start, '14:00')
  assert.deepEqual(
    minutes.attendance.map(one => [one.name, one.title, one.role, one.organisation, one.status, one.chair]),
    [
      ['Grace Okafor', 'Councillor', 'Cabinet Member', 'Wexmoor Council', 'present', true],
      ['Priya Nair', null, 'Community Safety Manager', 'Wexmoor Council', 'present', false],
      ['Leah Brandt', 'Chief Inspector', null, 'Wexmoor Police', 'present', false],
      ['Marcus Bell', null, 'Committee Secretary', null, 'in attendance', false],
      ['Helen Marsh', null, 'Director of Public Protection', null, 'apologies', false],
    ],
  )
  assert.deepEqual(
    minutes.attendance.flatMap(({ substituteFor }) => substituteFor ?? []),
    ['Dan Whitlock'],
  )
  assert.deepEqual(
    minutes.items.map(({ number, title }) => `${number} ${title}`),
    [
      '180 Apologies for absence',
      '181 Minutes of the previous meeting',
      '182 Police update',
      '183 Date of the next meeting',
    ],
  )
  assert.equal(minutes.nextMeeting?.date, '2026-09-10')
})

const numberings = [
  { numbering: 'meeting', first: 1, numbers: ['1', '2', '3', '4'] },
  { numbering: 'year', first: 12, numbers: ['12/26', '13/26', '14/26', '15/26'] },
] as const

for (const { numbering, first, numbers } of numberings) {
  test(`numbers of the rule "${numbering}" are read back, with nobody there yet`, () => {
    const text = firstText({ ...given, attendance: [], first, body: { ...given.body, numbering } })
    assert.deepEqual(
      read(text).items.map(({ number }) => number),
      numbers,
    )
  })
}

test('a meeting without an agenda has the usual headings', () => {
  const text = firstText({ ...given, agenda: [] })
  assert.equal(read(text).items.length, 5)
})
