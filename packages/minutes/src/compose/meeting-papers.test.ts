import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderText } from '../render/text/render-text.ts'
import { composeAgenda, type AgendaEntry, type AgendaHeader } from './agenda.ts'
import { composeNotice, type NoticeFacts } from './notice.ts'

const header: AgendaHeader = {
  body: 'Safer Westmere Partnership',
  date: '2026-06-18',
  hours: 'Thursday, 2pm to 4pm',
  venue: 'Council Chamber',
  remark: null,
  changes: [],
}

const entry = (given: Partial<AgendaEntry> = {}): AgendaEntry => ({
  number: '1',
  title: 'Apologies for absence',
  purpose: 'information',
  lead: null,
  at: null,
  minutes: null,
  exempt: null,
  notes: '',
  since: null,
  ...given,
})

test('an agenda says when and where, and of each item what it is for, who leads it and when', () => {
  const agenda = composeAgenda(header, [
    entry({ at: '14:00', minutes: 5 }),
    entry({
      number: '2',
      title: 'Knife crime',
      purpose: 'decision',
      lead: 'Helen Marsh',
      at: '14:05',
      minutes: 1,
      notes: 'Report to follow.\n\nSee minute 44.',
    }),
  ])
  assert.equal(
    renderText(agenda),
    `Agenda
======

Body: Safer Westmere Partnership
Date: 18 June 2026

**When:** Thursday, 2pm to 4pm

**Place:** Council Chamber

1  Apologies for absence
------------------------

For information · 2pm, 5 minutes

2  Knife crime
--------------

For decision · Helen Marsh · 2:05pm, 1 minute

Report to follow.

See minute 44.
`.replaceAll('**', ''),
  )
})

test('what changed after it went out stands at its item and at the end', () => {
  const text = renderText(
    composeAgenda({ ...header, changes: ['12 June 2026: “Grants” was added.'] }, [
      entry({
        number: '3',
        title: 'Grants',
        since: 'added',
        exempt: { paragraph: 3, words: 'Information relating to business affairs' },
      }),
      entry({ number: '4', title: 'Signs', lead: 'Priya Nair', since: 'withdrawn', notes: 'Paper attached.' }),
    ]),
  )
  assert.match(
    text,
    /3 {2}Grants\n-+\n\nFor information\n\nExempt: paragraph 3 of Schedule 12A\. Information relating to business affairs\.\n\nAdded after/,
  )
  assert.match(text, /4 {2}Signs\n-+\n\nWithdrawn after the agenda was published\.\n\nChanges since/)
  assert.doesNotMatch(text, /Priya Nair|Paper attached/)
})

const facts: NoticeFacts = {
  body: 'Safer Westmere Partnership',
  date: '2026-03-26',
  hours: 'Thursday, 2pm',
  venue: null,
  earlierDates: [],
  continues: null,
  cancelled: false,
  open: true,
  business: [{ number: '1', title: 'Apologies for absence' }],
  issued: '2026-03-16',
}

test('a notice says who meets when, what for, who may come, and the date that was changed', () => {
  const text = renderText(composeNotice({ ...facts, earlierDates: ['2026-03-08', '2026-03-12'] }))
  assert.match(text, /the Safer Westmere Partnership will meet as follows/)
  assert.match(text, /Changed: the meeting was to be on 8 March 2026, then on 12 March 2026/)
  assert.match(text, /1\. Apologies for absence/)
  assert.match(text, /open to the public/)
  assert.match(text, /Issued on 16 March 2026/)
})

test('a notice of what is cancelled, of what goes on, and of what is not issued yet', () => {
  const cancelled = renderText(composeNotice({ ...facts, cancelled: true }))
  assert.match(cancelled, /^Meeting cancelled\n/)
  assert.doesNotMatch(cancelled, /Business/)
  assert.match(renderText(composeNotice({ ...facts, continues: '2026-03-08' })), /adjourned on 8 March 2026 will go on/)
  const draft = renderText(composeNotice({ ...facts, issued: null, open: false }))
  assert.match(draft, /not open to the public/)
  assert.match(draft, /has not been issued yet/)
})
