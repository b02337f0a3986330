/** A reading made by hand, for pages that must show a state which no short text brings about. */
import {
  buildLedger,
  type Action,
  type Attendee,
  type Decision,
  type Item,
  type Minutes,
  type Position,
} from '#minutes'
import { plainAttendee, plainItem } from '#minutes/tree/plain.test-support.ts'
import type { Reading, Remark } from '#modules/minutes/index.ts'

const text = `SAFER WESTMERE PARTNERSHIP
Minutes of the meeting held on 5 March 2026
Present: Cllr Grace Okafor (Chair), Priya Nair, Tom Ashworth, Tara Ahmed
44 POLICE UPDATE
RESOLVED that scooter thefts be shown ward by ward. PN
45 RELEASE DATES
RESOLVED that the protocol be revised. TA
Ms Nair agreed to look into lighting on the canal path.
46 SIGNS
AGREED that signs be put up by 30 April 2026. PN/TA
`

const at = (line: number): Position => {
  const point = { offset: 0, line, page: null }
  return { start: point, end: point }
}

const person = (name: string, more: Partial<Attendee> = {}): Attendee => plainAttendee(name, at(3), more)

const decision = (line: number, words: string, more: Partial<Decision> = {}): Decision => ({
  type: 'decision',
  kind: 'resolved',
  marker: 'formal',
  text: words,
  clause: null,
  position: at(line),
  ...more,
})

const priya = { printed: 'PN', name: 'Priya Nair', by: 'attendance', candidates: [] } as const
const unclear = { printed: 'TA', name: null, by: null, candidates: ['Tom Ashworth', 'Tara Ahmed'] } as const

const action = (line: number, words: string, more: Partial<Action> = {}): Action => ({
  type: 'action',
  marker: 'explicit',
  owners: [priya],
  printed: 'PN',
  text: words,
  due: null,
  status: 'new',
  position: at(line),
  ...more,
})

const item = (line: number, number: string, title: string, more: Partial<Item>): Item =>
  plainItem(number, title, at(line), more)

/** Three actions: one of an owner whose initials fit two people, one of two owners, one promise. */
export const sampleMinutes: Minutes = {
  type: 'minutes',
  title: 'Minutes',
  body: 'Safer Westmere Partnership',
  position: at(1),
  diagnostics: [],
  meeting: { date: '2026-03-05', datePrinted: '5 March 2026', start: '10:00', end: '11:50', venue: 'Committee Room 2' },
  nextMeeting: { date: '2026-06-11', datePrinted: '11 June 2026', start: '10:00', venue: null },
  attendance: [
    person('Grace Okafor', { title: 'Cllr', chair: true, role: 'Portfolio Holder' }),
    person('Priya Nair'),
    person('Tom Ashworth'),
    person('Tara Ahmed', { status: 'in attendance', substituteFor: 'Helen Marsh' }),
    person('Helen Marsh', { status: 'apologies' }),
  ],
  items: [
    item(4, '44', 'Police update', {
      decisions: [decision(5, 'scooter thefts be shown ward by ward.')],
      actions: [action(5, 'scooter thefts be shown ward by ward.')],
    }),
    item(6, '45', 'Release dates', {
      decisions: [decision(7, 'the protocol be revised.')],
      actions: [
        action(7, 'the protocol be revised.', { owners: [unclear], printed: 'TA' }),
        action(8, 'look into lighting on the canal path', { marker: 'prose', printed: null }),
      ],
    }),
    item(9, '46', 'Signs', {
      decisions: [decision(10, 'signs be put up', { kind: 'agreed', clause: '1-' })],
      actions: [
        action(10, 'signs be put up', {
          owners: [priya, unclear],
          printed: 'PN/TA',
          due: { printed: '30 April 2026', date: '2026-04-30' },
        }),
      ],
    }),
  ],
  references: [],
  previousMinutes: { date: '2025-12-04', approved: true },
  preamble: [],
  closing: [],
}

const remark = (line: number | null, more: Partial<Remark>): Remark => ({
  file: 0,
  rule: 'promise-without-decision',
  severity: 'note',
  message: 'This is promised, and no resolution says so.',
  line,
  page: null,
  ...more,
})

/** The sample as a reading; parts of it can be given. */
export const sampleReading = (more: Partial<Reading> = {}): Reading => ({
  files: [
    {
      label: 'minutes.txt',
      format: 'text',
      text,
      pages: null,
      pack: { type: 'pack', version: 1, documents: [sampleMinutes], diagnostics: [] },
    },
  ],
  remarks: [
    remark(7, {
      rule: 'initials-unclear',
      severity: 'warning',
      message: '“TA” fits two people.',
      item: '45',
      candidates: ['Tom Ashworth', 'Tara Ahmed'],
    }),
    remark(8, {}),
    remark(null, { severity: 'error', rule: 'chair-not-named', message: 'Nobody is named as chair.' }),
  ],
  ledger: buildLedger([sampleMinutes]),
  followed: false,
  ...more,
})
