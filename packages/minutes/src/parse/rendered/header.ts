import type { Meeting, Minutes, NextMeeting } from '../../tree/nodes.ts'
import { unescapeText } from '../../render/text/escape.ts'
import { LABEL, NOT_GIVEN } from '../../render/text/grammar.ts'
import type { TextLine } from './lines.ts'

/** What the labelled lines at the top say. */
export interface Header {
  readonly body: string | null
  readonly title: string | null
  readonly meeting: Meeting
  readonly nextMeeting: NextMeeting | null
  readonly previousMinutes: Minutes['previousMinutes']
}

type Values = ReadonlyMap<string, string>

const valuesOf = (lines: readonly TextLine[]): Values => {
  const values = new Map<string, string>()
  for (const { text } of lines) {
    const colon = text.indexOf(':')
    if (colon > 0) values.set(text.slice(0, colon).trim(), text.slice(colon + 1).trim())
  }
  return values
}

const read = (values: Values, label: string): string | null => {
  const raw = values.get(label)
  return raw === undefined ? null : unescapeText(raw)
}

const nextMeetingOf = (values: Values): NextMeeting | null => {
  const next = {
    date: read(values, LABEL.nextDate),
    datePrinted: read(values, LABEL.nextPrinted),
    start: read(values, LABEL.nextStart),
    venue: read(values, LABEL.nextVenue),
  }
  const given = values.has(LABEL.nextMeeting) || Object.values(next).some(value => value !== null)
  return given ? next : null
}

const previousMinutesOf = (values: Values): Minutes['previousMinutes'] => {
  const approved = values.has(LABEL.approved)
  if (!approved && !values.has(LABEL.notApproved)) return null
  const label = approved ? LABEL.approved : LABEL.notApproved
  return { date: values.get(label) === NOT_GIVEN ? null : read(values, label), approved }
}

/** Reads "Label: value" lines; a label that is not known is passed over. */
export const parseHeader = (lines: readonly TextLine[]): Header => {
  const values = valuesOf(lines)
  return {
    body: read(values, LABEL.body),
    title: read(values, LABEL.title),
    meeting: {
      date: read(values, LABEL.date),
      datePrinted: read(values, LABEL.datePrinted),
      start: read(values, LABEL.start),
      end: read(values, LABEL.end),
      venue: read(values, LABEL.venue),
    },
    nextMeeting: nextMeetingOf(values),
    previousMinutes: previousMinutesOf(values),
  }
}
