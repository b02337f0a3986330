import { civilDay } from '#kernel/civil-day.ts'
import { composeAgenda, composeNotice, type AgendaEntry, type PlainDocument } from '#minutes'
import { dayName, showInstant } from '#kernel/date-words.ts'
import { timesInWords } from '../model/appointment.ts'
import type { TimedItem } from '../model/agenda-clock.ts'
import type { AgendaChange } from '../model/agenda-item.ts'
import type { Meeting } from '../model.ts'
import { exemptWords } from '../model/exempt-paragraphs.ts'
import type { Agenda } from '../queries/read-agenda.ts'
import type { MeetingInFull } from '../queries/describe-meeting.ts'

/** "Thursday, 2pm to 4pm": the documents say the date themselves. */
const hoursOf = (meeting: Meeting): string =>
  [dayName(meeting.date), timesInWords(meeting)].filter(part => part !== '').join(', ')

const sinceOf = ({ state, addedAt }: TimedItem['item'], marks: boolean): AgendaEntry['since'] => {
  if (state !== 'open') return state
  return marks && addedAt !== null ? 'added' : null
}

const entryOf = ({ item, number, at }: TimedItem, marks: boolean): AgendaEntry => ({
  number,
  title: item.title,
  purpose: item.purpose,
  lead: item.lead,
  at,
  minutes: item.minutesAllowed,
  exempt:
    item.exemptParagraph === null
      ? null
      : { paragraph: item.exemptParagraph, words: exemptWords(item.exemptParagraph) },
  notes: item.notes,
  since: sinceOf(item, marks),
})

const changeWords = ({ at, what, reason }: AgendaChange): string =>
  `${showInstant(at)}: ${what}.${reason === null ? '' : ` Reason: ${reason}`}`

/**
 * An agenda as a document, with no more in it than whoever asked for it may see.
 * @param marks - whether items that were added after it went out are marked: see `marksLateItems`
 */
export const agendaDocument = ({ meeting, body, timetable, changes }: Agenda, marks: boolean): PlainDocument => {
  const draft = meeting.agendaPublishedAt === null ? 'Draft: this agenda has not been published yet.' : null
  const remark = meeting.state === 'cancelled' ? 'This meeting is cancelled.' : draft
  return composeAgenda(
    {
      body: body.name,
      date: meeting.date,
      hours: hoursOf(meeting),
      venue: meeting.venue,
      remark,
      changes: marks ? changes.map(changeWords) : [],
    },
    timetable.items.map(one => entryOf(one, marks)),
  )
}

/** The notice of a meeting as a document. Anybody may read it: it names open items alone. */
export const noticeDocument = (
  { meeting, body, changes, continues }: MeetingInFull,
  { timetable }: Pick<Agenda, 'timetable'>,
): PlainDocument => {
  const moves = changes.filter(({ kind, before, after }) => kind === 'moved' && before.date !== after.date)
  const open = timetable.items.filter(({ item }) => item.exemptParagraph === null && item.state === 'open')
  return composeNotice({
    body: body.name,
    date: meeting.date,
    hours: hoursOf(meeting),
    venue: meeting.venue,
    earlierDates: moves.map(({ before }) => before.date),
    continues: continues?.date ?? null,
    cancelled: meeting.state === 'cancelled',
    open: body.regime !== 'private',
    business: open.map(({ number, item }) => ({ number, title: item.title })),
    issued: meeting.calledAt === null ? null : civilDay(meeting.calledAt),
  })
}

/** "agenda-2026-06-18": how a file about a meeting is called. */
export const paperName = (kind: string, date: string): string => `${kind}-${date}`
