/** Small builders of trees for the tests of the rules: say what matters, the rest is plain. */
import assert from 'node:assert/strict'
import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Action, Attendee, Decision, Document, Item, Minutes, Owner, Paragraph, Report } from '../tree/nodes.ts'
import { plainAttendee, plainItem } from '../tree/plain.test-support.ts'
import type { Position } from '../tree/position.ts'
import type { Rule } from './rule.ts'

let nextLine = 0

/** A place of its own for each node, in the order of building. */
export const place = (): Position => {
  nextLine++
  const point = { offset: nextLine * 100, line: nextLine, page: 1 }
  return { start: point, end: { ...point, offset: point.offset + 80 } }
}

export const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  text,
  emphasis: [],
  marks: [],
  position: place(),
})

export const attendee = (name: string, given: Partial<Attendee> = {}): Attendee => plainAttendee(name, place(), given)

export const owner = (printed: string, given: Partial<Owner> = {}): Owner => ({
  printed,
  name: null,
  by: null,
  candidates: [],
  ...given,
})

/** An owner who was found in the attendance. */
export const known = (name: string): Owner => owner(name, { name, by: 'attendance' })

export const action = (text: string, given: Partial<Action> = {}): Action => ({
  type: 'action',
  marker: 'explicit',
  owners: [],
  printed: null,
  text,
  due: null,
  status: 'new',
  position: place(),
  ...given,
})

export const decision = (text: string, given: Partial<Decision> = {}): Decision => ({
  type: 'decision',
  kind: 'resolved',
  marker: 'formal',
  text,
  clause: null,
  position: place(),
  ...given,
})

export const item = (number: string | null, given: Partial<Omit<Item, 'blocks'>> & { text?: string } = {}): Item => {
  const { text, ...rest } = given
  return plainItem(number, 'Operation Lantern', place(), {
    ...rest,
    blocks: text === undefined ? [] : [paragraph(text)],
  })
}

/** Minutes of the Safer Westmere Partnership of Tuesday 19 December 2017, Priya Nair in the chair. */
export const minutes = (given: Partial<Minutes> = {}): Minutes => ({
  type: 'minutes',
  title: null,
  body: 'Safer Westmere Partnership',
  position: place(),
  diagnostics: [],
  meeting: {
    date: '2017-12-19',
    datePrinted: 'Tuesday 19 December 2017',
    start: '10:00',
    end: '12:05',
    venue: 'Committee Room 1',
  },
  nextMeeting: null,
  attendance: [attendee('Priya Nair', { chair: true }), attendee('Tom Ashworth'), attendee('Helen Marsh')],
  items: [],
  references: [],
  previousMinutes: null,
  preamble: [],
  closing: [],
  ...given,
})

export const report = (reportNumber: string, date: string | null): Report => ({
  type: 'report',
  title: null,
  body: null,
  position: place(),
  diagnostics: [],
  reportNumber,
  date,
  dateFiled: null,
  dateFiledMissing: false,
  author: null,
  fields: [],
  sections: [],
  asks: [],
})

/** What one rule says of minutes. */
export const check = (rule: Rule, document: Minutes, others: readonly Document[] = []): Diagnostic[] =>
  rule.check(document, { others })

/** Asserts one remark of the rule's own severity, and gives it. */
export const checkOne = (rule: Rule, document: Minutes, others: readonly Document[] = []): Diagnostic => {
  const found = check(rule, document, others)
  assert.equal(found.length, 1, `one remark, got ${JSON.stringify(found.map(({ message }) => message))}`)
  const first = found[0]
  assert.ok(first)
  assert.equal(first.rule, rule.id)
  assert.equal(typeof first.line, 'number')
  return first
}

/** Asserts that the rule has nothing to say. */
export const checkNone = (rule: Rule, document: Minutes, others: readonly Document[] = []): void => {
  assert.deepEqual(
    check(rule, document, others).map(({ message }) => message),
    [],
  )
}
