import type { CivilDate, Paragraph, PlainDocument, Section, TimeOfDay } from '../tree/nodes.ts'
import { aside, clause, composed, labelled, paragraph, section } from './blocks.ts'

/** What stands above the items. */
export interface AgendaHeader {
  readonly body: string
  readonly date: CivilDate
  /** Weekday and hours in words: "Thursday, 2pm to 4pm". */
  readonly hours: string
  readonly venue: string | null
  /** Said first, such as that it is a draft; null where there is nothing to say. */
  readonly remark: string | null
  /** What was changed after it was published, each a sentence. */
  readonly changes: readonly string[]
}

/** One item of business. */
export interface AgendaEntry {
  readonly number: string
  readonly title: string
  readonly purpose: 'decision' | 'information' | 'discussion'
  readonly lead: string | null
  /** When it begins by the clock. */
  readonly at: TimeOfDay | null
  /** Minutes that it may take. */
  readonly minutes: number | null
  /** The paragraph of Schedule 12A and its words; null for an open item. */
  readonly exempt: { readonly paragraph: number; readonly words: string } | null
  readonly notes: string
  /** What became of it after the agenda was published. */
  readonly since: 'added' | 'deferred' | 'withdrawn' | null
}

const sinceWords = {
  added: 'Added after the agenda was published.',
  deferred: 'Put off to a later meeting after the agenda was published.',
  withdrawn: 'Withdrawn after the agenda was published.',
} as const

/** "14:05" → "2:05pm". */
const clock = (time: TimeOfDay): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return `${shown}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

const timeOf = ({ at, minutes }: AgendaEntry): string | null => {
  const length = minutes === null ? null : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const parts = [at === null ? null : clock(at), length].filter(part => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

/** Purpose, lead and time on one line. */
const factsOf = (entry: AgendaEntry): Paragraph =>
  paragraph([`For ${entry.purpose}`, entry.lead, timeOf(entry)].filter(part => part !== null).join(' · '))

const entrySection = (entry: AgendaEntry): Section => {
  const { number, title, exempt, notes, since } = entry
  const gone = since === 'deferred' || since === 'withdrawn'
  return section({
    number,
    title,
    blocks: [
      ...(gone ? [] : [factsOf(entry)]),
      ...(exempt === null ? [] : [aside(`Exempt: paragraph ${exempt.paragraph} of Schedule 12A. ${exempt.words}.`)]),
      ...(since === null ? [] : [aside(sinceWords[since])]),
      ...(gone
        ? []
        : notes
            .split(/\n+/)
            .filter(line => line.trim() !== '')
            .map(paragraph)),
    ],
  })
}

/** The agenda of a meeting as a document: when and where, the items in their order, and what changed since it went out. */
export const composeAgenda = (header: AgendaHeader, entries: readonly AgendaEntry[]): PlainDocument => {
  const { body, date, hours, venue, remark, changes } = header
  const opening = [
    ...(remark === null ? [] : [aside(remark)]),
    labelled('When', hours),
    ...(venue === null ? [] : [labelled('Place', venue)]),
  ]
  return {
    type: 'agenda',
    title: 'Agenda',
    body,
    date,
    author: null,
    dateFiled: null,
    sections: [
      section({ blocks: opening }),
      ...entries.map(entrySection),
      ...(changes.length === 0
        ? []
        : [
            section({
              title: 'Changes since the agenda was published',
              blocks: changes.map(text => clause('•', text)),
            }),
          ]),
    ],
    position: composed,
    diagnostics: [],
  }
}
