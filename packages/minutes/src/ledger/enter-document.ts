import type { ActionLog, CivilDate, MattersArising, Minutes } from '../tree/nodes.ts'
import { enter, markSilence, record, recordMentions } from './book.ts'
import type { Book } from './book.ts'
import { collectOwed } from './collect-owed.ts'
import type { Dated } from './chronology.ts'
import { mentionsInLog } from './mentions/in-log.ts'
import { mentionsInMinutes } from './mentions/in-minutes.ts'
import { mentionsInReport } from './mentions/in-report.ts'
import type { Mention, Owed, Reporter } from './owed.ts'
import { minutesMissing, reportEmpty, unmatchedRow } from './remarks.ts'
import type { LedgerOptions, UnmatchedRow } from './types.ts'

/** What is known of all the files before any is gone through. */
export interface Period {
  /** Dates of the meetings whose minutes are given. */
  readonly meetings: ReadonlySet<CivilDate>
  /** The earliest of them. */
  readonly start: CivilDate | null
  readonly hasMinutes: boolean
}

const owedFrom = (mention: Mention, by: Reporter, reference: string): Owed => ({
  reference,
  minute: mention.minute,
  title: mention.title,
  meetingDate: mention.meetingDate,
  body: by.body,
  text: mention.matter,
  owners: mention.owner === null ? [] : [mention.owner],
  due: mention.due,
  status: 'new',
})

/** The place of each mention in its document, from 1. */
const placesOf = (mentions: readonly Mention[]): ReadonlyMap<Mention, number> =>
  new Map(mentions.map((mention, index) => [mention, index + 1]))

/** Agreed within the period, by a meeting whose minutes are missing; else open before it began. */
const isOpening = (mention: Mention, period: Period): boolean =>
  mention.meetingDate === null || period.start === null || mention.meetingDate < period.start

/**
 * A report's rows: those of the minutes given answer their actions; those of meetings that were not given are actions
 * in their own right, known from the report alone; what is left answers nothing.
 */
export const enterReport = (book: Book, report: Dated<MattersArising>, period: Period): readonly UnmatchedRow[] => {
  const by: Reporter = { kind: 'report', date: report.date, body: report.document.body }
  const mentions = mentionsInReport(report.document)
  if (mentions.length === 0) book.diagnostics.push(reportEmpty(by))
  const places = placesOf(mentions)
  const unmatched: UnmatchedRow[] = []
  const missing = new Set<CivilDate>()
  const entered: (readonly [Owed, Mention])[] = []
  for (const mention of recordMentions(book, mentions, by)) {
    const { meetingDate } = mention
    if (meetingDate === null ? period.hasMinutes : period.meetings.has(meetingDate)) {
      book.diagnostics.push(unmatchedRow(mention, by))
      const { minute, title, matter, update } = mention
      unmatched.push({ minute, meetingDate, title, matter, update, reportedOn: by.date })
      continue
    }
    if (meetingDate !== null) missing.add(meetingDate)
    entered.push([owedFrom(mention, by, mention.minute ?? `row ${places.get(mention) ?? 0}`), mention])
  }
  for (const [owed, mention] of entered) enterReported(book, owed, { mention, by, opening: isOpening(mention, period) })
  for (const meetingDate of missing) book.diagnostics.push(minutesMissing(meetingDate, by))
  markSilence(book, by)
  return unmatched
}

const enterReported = (
  book: Book,
  owed: Owed,
  { mention, by, opening }: { readonly mention: Mention; readonly by: Reporter; readonly opening: boolean },
): void => {
  record(book, enter(book, owed, opening), { mentions: [mention], by })
}

const finished = /^\W*(?:complete[d]?|closed?|done|discharged)\b/i

/**
 * A log's entries: an entry that is an action of earlier minutes, or of the minutes that it belongs to, is that action;
 * any other is an action of its own, new where the log belongs to a meeting that is given and the entry is still open.
 */
export const enterLog = (book: Book, log: Dated<ActionLog>, period: Period): void => {
  const by: Reporter = { kind: 'log', date: log.date, body: log.document.body }
  const mentions = mentionsInLog(log.document)
  const places = placesOf(mentions)
  const unanswering = recordMentions(book, mentions, by)
  const ofMeeting = log.date !== null && period.meetings.has(log.date)
  let hasEarlier = unanswering.length < mentions.length
  for (const mention of unanswering) {
    const isNew = ofMeeting && mention.meetingDate === null && !finished.test(mention.status ?? '')
    const owed = owedFrom(mention, by, mention.minute ?? `log ${places.get(mention) ?? 0}`)
    const meetingDate = isNew ? log.date : owed.meetingDate
    const account = enter(book, { ...owed, meetingDate }, !isNew && isOpening(mention, period))
    if (!isNew || mention.status !== null || mention.update !== '') record(book, account, { mentions: [mention], by })
    hasEarlier ||= !isNew
  }
  // A list of one meeting's new actions does not speak for the older ones.
  if (hasEarlier) markSilence(book, by)
}

/** A meeting's minutes: first what they say of earlier actions, then the actions that they make. */
export const enterMinutes = (book: Book, minutes: Dated<Minutes>, options: LedgerOptions): void => {
  const by: Reporter = { kind: 'minutes', date: minutes.date, body: minutes.document.body }
  recordMentions(book, mentionsInMinutes(minutes.document), by)
  const owed = collectOwed(minutes.document, options)
  const gone = owed.filter(action => action.status !== 'new')
  const again = gone.map(action => againMention(action, minutes.document))
  const unanswering = new Set(recordMentions(book, again, by))
  markSilence(book, by)
  const mentionOf = new Map(gone.map((action, index) => [action, again[index]]))
  for (const action of owed) {
    const mention = mentionOf.get(action)
    if (mention === undefined) enter(book, action, false)
    else if (unanswering.has(mention)) record(book, enter(book, action, true), { mentions: [mention], by })
  }
}

/** An earlier action that minutes go through again, in the words of these minutes. */
const againMention = (action: Owed, minutes: Minutes): Mention => ({
  minute: null,
  meetingDate: null,
  title: action.title,
  matter: action.text,
  update: action.text,
  status: action.status === 'closed' ? 'Closed.' : 'Carried forward.',
  owner: action.owners[0] ?? null,
  due: action.due,
  at: minutes.position.start,
})
