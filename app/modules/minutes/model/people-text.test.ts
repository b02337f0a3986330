import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attended } from '#modules/meetings/index.ts'
import { heading, twoActions } from '../commands/minutes-record.test-support.ts'
import { readTyped } from '../queries/read-typed.ts'
import { withPeople } from './people-text.ts'

const came = (name: string, more: Partial<Attended> = {}): Attended => ({
  id: name,
  meetingId: 'm',
  seatId: null,
  personId: null,
  organisationId: null,
  title: null,
  role: null,
  organisation: null,
  initials: null,
  status: 'present',
  chair: false,
  remote: false,
  substituteForSeatId: null,
  substituteFor: null,
  arrivedAtItem: null,
  leftAtItem: null,
  arrived: null,
  left: null,
  position: 1,
  version: 1,
  name,
  ...more,
})

const taken = [came('Helen Marsh', { chair: true }), came('Tom Ashworth', { status: 'apologies' })]

const put = (text: string) => {
  const { minutes } = readTyped(text)
  assert.ok(minutes)
  const after = withPeople(text, minutes, taken)
  const read = readTyped(after).minutes
  assert.deepEqual(
    read?.attendance.map(({ name, status, chair }) => [name, status, chair]),
    [
      ['Helen Marsh', 'present', true],
      ['Tom Ashworth', 'apologies', false],
    ],
    after,
  )
  assert.deepEqual(
    read?.items.map(({ number, title }) => [number, title]),
    minutes.items.map(({ number, title }) => [number, title]),
  )
  assert.equal(read?.meeting.date, minutes.meeting.date)
  assert.equal(withPeople(after, read ?? minutes, taken), after, 'put in twice')
  return after
}

test('the list that was taken stands in place of the list of the text, and the rest stays', () => {
  const after = put(twoActions)
  assert.ok(!after.includes('Priya Nair, Community'))
  assert.ok(after.includes(twoActions.slice(twoActions.indexOf('175  Police update'))))
  assert.ok(after.startsWith(heading.slice(0, heading.indexOf('Present:'))))
})

test('several lists, tables, a list that is still empty and a text without any', () => {
  const rest = twoActions.slice(heading.length)
  const top = heading.slice(0, heading.indexOf('Present:'))
  put(`${top}Present:\n\n\n${rest}`)
  put(`${top}${rest}`)
  put(`${heading}In attendance:\n\nMarcus Bell, Committee Secretary\n\nApologies:\n\nHelen Marsh\n\n${rest}`)
  put(
    `${top}Present:\n\n| Name | Post | Organisation |\n| --- | --- | --- |\n| Zoe Hart | Officer | Wexmoor Council |\n\nApologies:\n\n${rest}`,
  )
})

test('what stands among the people and is none of them is kept', () => {
  const rest = twoActions.slice(heading.length)
  const remark = 'Members of the public: two people watched from the gallery and left before the end of the meeting.'
  assert.ok(put(`${heading}${remark}\n\n${rest}`).includes(remark))
})

test('the sentence of a first text says who has apologised now', () => {
  const rest = twoActions.slice(heading.length)
  const after = put(`${heading}174  Apologies\n\nApologies were received from Zoe Hart.\n\n${rest}`)
  assert.match(after, /^Apologies were received from Tom Ashworth\.$/m)
})
