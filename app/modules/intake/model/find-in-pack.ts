import type { Document, Minutes, Pack, Source } from '#minutes'
import type { Found, FoundDocument, FoundMeeting } from './found.ts'

const dateOf = (document: Document): string | null =>
  document.type === 'minutes' ? document.meeting.date : document.date

/** An agenda with headings may look like minutes; but nobody came to it, and it decided nothing. */
const isMeeting = (document: Document): document is Minutes =>
  document.type === 'minutes' &&
  (document.attendance.length > 0 ||
    document.items.some(({ decisions, actions }) => decisions.length + actions.length > 0))

const documentOf = (document: Document): FoundDocument => ({
  kind: document.type === 'minutes' && !isMeeting(document) ? 'agenda' : document.type,
  title: document.title,
  // "A meeting of the Strategic Group will be held …"
  body: document.body?.replace(/ will be$/i, '') ?? null,
  date: dateOf(document),
  line: document.position.start.line,
})

/** The text of one document: of a file that holds no other, all of it. */
const textOf = ({ documents }: Pack, { text }: Source, document: Document): string =>
  documents.length === 1 ? text : text.slice(document.position.start.offset, document.position.end.offset)

const meetingOf = (minutes: Minutes, text: string, document: number): FoundMeeting => ({
  document,
  body: minutes.body,
  otherBody: null,
  date: minutes.meeting.date,
  starts: minutes.meeting.start,
  ends: minutes.meeting.end,
  venue: minutes.meeting.venue,
  state: 'held',
  attendance: minutes.attendance.map(({ name, title, role, organisation, initials, status, chair, substituteFor }) => ({
    name,
    title,
    role,
    organisation,
    initials,
    status,
    chair,
    substituteFor,
  })),
  agenda: [],
  minutes: { text, tree: minutes },
})

/** What a file of minutes, or a pack, tells: each set of minutes is a meeting, everything else a paper. */
export const findInPack = (pack: Pack, source: Source): Found => ({
  documents: pack.documents.map(documentOf),
  meetings: pack.documents.flatMap((document, place) =>
    isMeeting(document) ? [meetingOf(document, textOf(pack, source, document), place)] : [],
  ),
  bodies: [],
})
