/** Small trees for the ledger's tests, written as a clerk would say them. */
import type {
  Action,
  ActionLog,
  Attendee,
  Due,
  Item,
  LogEntry,
  MattersArising,
  MattersArisingRow,
  Minutes,
  Owner,
  Paragraph,
} from '../../src/tree/nodes.ts'
import { plainAttendee, plainItem } from '../../src/tree/plain.test-support.ts'
import type { Position } from '../../src/tree/position.ts'

export const group = 'Safer Westmere Partnership Strategic Group'

const point = { offset: 0, line: 1, page: null }
const nowhere: Position = { start: point, end: point }
const document = { title: null, body: group, position: nowhere, diagnostics: [] }

const owner = (name: string): Owner => ({ printed: name, name, by: 'attendance', candidates: [] })

export const action = (text: string, owners: readonly string[], more: Partial<Action> = {}): Action => ({
  type: 'action',
  marker: 'explicit',
  owners: owners.map(owner),
  printed: owners.join('/'),
  text,
  due: null,
  status: 'new',
  position: nowhere,
  ...more,
})

export const due = (printed: string, date: string | null = null): Due => ({ printed, date })

export const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  text,
  emphasis: [],
  marks: [],
  position: nowhere,
})

export const item = (
  number: string | null,
  title: string | null,
  actions: readonly Action[],
  more: Partial<Item> = {},
): Item => plainItem(number, title, nowhere, { actions, ...more })

export const attendee = (name: string, more: Partial<Attendee> = {}): Attendee => plainAttendee(name, nowhere, more)

export const minutes = (date: string | null, items: readonly Item[], more: Partial<Minutes> = {}): Minutes => ({
  ...document,
  type: 'minutes',
  meeting: { date, datePrinted: date, start: null, end: null, venue: null },
  nextMeeting: null,
  attendance: [],
  items,
  references: [],
  previousMinutes: null,
  preamble: [],
  closing: [],
  ...more,
})

export const row = (
  minute: string | null,
  meetingDate: string | null,
  says: { title?: string; matter?: string; update: string },
): MattersArisingRow => ({
  type: 'matters-arising-row',
  minute,
  meetingDate,
  title: says.title ?? null,
  matter: says.matter ?? '',
  update: says.update,
  position: nowhere,
})

export const report = (
  date: string | null,
  rows: readonly MattersArisingRow[],
  more: Partial<MattersArising> = {},
): MattersArising => ({
  ...document,
  type: 'matters-arising',
  reportNumber: null,
  date,
  author: null,
  dateFiled: null,
  fields: [],
  rows,
  blocks: [],
  ...more,
})

export const logged = (reference: string | null, text: string, more: Partial<LogEntry> = {}): LogEntry => ({
  type: 'log-entry',
  reference,
  text,
  owner: null,
  due: null,
  status: null,
  update: null,
  position: nowhere,
  ...more,
})

export const log = (date: string | null, entries: readonly LogEntry[]): ActionLog => ({
  ...document,
  type: 'action-log',
  date,
  author: null,
  entries,
})
