import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UnreadableFile } from '#minutes'
import { recordUnderTest } from '#test/record.ts'
import { readModernGov } from '../model/moderngov/read-moderngov.ts'
import { listIntakes } from '../queries/list-intakes.ts'
import { intakeUnderTest, sample } from './intake.test-support.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('meetings, their times and their attendance are read; what is encoded twice is decoded', () => {
  const { meetings, documents } = readModernGov(sample('getmeeting.xml'))
  const [meeting] = meetings
  assert.deepEqual(
    { ...meeting, attendance: undefined },
    {
      document: null,
      body: null,
      otherBody: 'modern.gov committee 142',
      date: '2025-03-12',
      starts: '14:00',
      ends: '15:40',
      venue: "Committee Room 2, Town's Hall",
      state: 'held',
      attendance: undefined,
      agenda: ['Apologies for absence', 'Shops & markets update'],
      minutes: null,
    },
  )
  assert.deepEqual(
    meeting?.attendance.map(({ title, name, role, organisation, status, chair }) => [
      title,
      name,
      role,
      organisation,
      status,
      chair,
    ]),
    [
      ['Councillor', 'Grace Okafor', null, null, 'present', true],
      [null, 'Tom Ashworth', null, 'Wexmoor Probation Service', 'apologies', false],
      [null, 'Marcus Bell', 'Committee Secretary', null, 'in attendance', false],
    ],
  )
  assert.deepEqual(
    documents.map(({ title }) => title),
    ['Shops report'],
  )
})

test('an answer inside the text of one element, and one in a SOAP envelope, are read', () => {
  const inner =
    '<meetings><meeting><committeetitle>Board</committeetitle><meetingdate>01/04/2025</meetingdate></meeting></meetings>'
  const escaped = inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const envelope = `<s:Envelope xmlns:s="urn:s"><s:Body><m:GetMeetingsResult xmlns:m="urn:m">${inner}</m:GetMeetingsResult></s:Body></s:Envelope>`
  for (const text of [`<string xmlns="urn:x">${escaped}</string>`, envelope]) {
    assert.deepEqual(
      readModernGov(bytesOf(text)).meetings.map(({ body, date }) => [body, date]),
      [['Board', '2025-04-01']],
    )
  }
})

test('what is no answer, or hostile, is refused with a sentence that says what to do', () => {
  const deep = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`
  const hostile = [
    '',
    'not xml',
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><meetings>&a;</meetings>',
    '<!doctype html><html><body>Error 500</body></html>',
    '<meetings><meeting>',
    '<nothing/>',
    deep,
  ]
  for (const text of hostile) {
    assert.throws(() => readModernGov(bytesOf(text)), UnreadableFile, text.slice(0, 40))
  }
})

test('the three answers together make one body with its meetings, and are never taken in twice', async () => {
  await using record = await recordUnderTest()
  const intake = intakeUnderTest(record)
  const give = (name: string) => intake.give(name, sample(name), { kind: 'moderngov' })
  await give('getcommittees.xml')
  await intake.work()
  assert.deepEqual(
    (await intake.questions()).map(({ printed }) => printed),
    ['Safer Wexmoor Board & Forum'],
    'a body that has expired is not asked about',
  )
  await intake.answer({ 'Safer Wexmoor Board & Forum': 'new' })
  await give('getmeetings.xml')
  await give('getmeeting.xml')
  await intake.work()
  assert.equal((await give('getmeeting.xml')).isNew, false)
  const files = await record.look(look => listIntakes(look, { state: null, from: 0, most: 9 }))
  assert.ok(files.every(({ state }) => state === 'taken'))
  const found = await record.db.read(async tx => ({
    meetings: await tx.selectFrom('meeting').selectAll().orderBy('date').execute(),
    agenda: await tx.selectFrom('agenda_item').select(['title', 'position']).orderBy('position').execute(),
    attendance: await tx.selectFrom('attendance').select(['name', 'status']).orderBy('position').execute(),
  }))
  assert.deepEqual(
    found.meetings.map(({ date, starts, ends, state }) => [date, starts, ends, state]),
    [
      ['2025-03-12', '14:00', '15:40', 'held'],
      ['2025-06-11', '14:00', null, 'cancelled'],
      ['2026-12-10', '14:00', null, 'planned'],
    ],
  )
  assert.equal(new Set(found.meetings.map(one => one.body_id)).size, 1)
  assert.deepEqual(
    found.agenda.map(({ title }) => title),
    ['Apologies for absence', 'Shops & markets update'],
  )
  assert.equal(found.attendance.length, 3)
})
