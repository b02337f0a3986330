import { instantOn } from '#kernel/civil-day.ts'
import type { Channel, Happening } from '#modules/ledger/index.ts'

/** A meeting at which something can become of an action. */
export interface LaterMeeting {
  readonly id: string
  /** "2026-03-12". */
  readonly date: string
}

/** Something that became of an action of the example. */
export interface Became {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly channel: Channel
  readonly meetingId: string | null
  readonly what: Happening
}

export interface OfAction {
  /** Its place among the actions of the body, which decides what becomes of it. */
  readonly place: number
  readonly issuedAt: string
  /** Meetings of the body after it was issued, in order. */
  readonly meetings: readonly LaterMeeting[]
}

const said = {
  done: [
    'This is done. Those concerned were told.',
    'Done: the papers are with the clerk.',
    'Finished last week. There is nothing left to do.',
  ],
  begun: [
    'Work has begun. We expect to have finished by the meeting after next.',
    'We have asked the partners for what is missing, and wait for two answers.',
    'A first draft is written. It goes to the managers next.',
  ],
} as const

const day = 24

/** The noon of some days before a meeting. */
const before = ({ date }: LaterMeeting, days: number): string =>
  instantOn(Temporal.PlainDate.from(date).subtract({ days }).toString(), '12:00')

/** Late in the afternoon of the day of a meeting. */
const during = ({ date }: LaterMeeting): string => instantOn(date, '17:00')

const reports = (place: number, meeting: LaterMeeting, kind: 'progress' | 'reported-done'): Became => {
  const texts = kind === 'progress' ? said.begun : said.done
  const text = texts[place % texts.length] ?? texts[0]
  const channel = place % 4 === 3 ? 'mail' : 'link'
  return {
    at: before(meeting, 8 + (place % 5)),
    channel,
    meetingId: null,
    what: { kind, owner: 0, text, files: [] },
  }
}

const decides = (meeting: LaterMeeting, what: Happening): Became => ({
  at: during(meeting),
  channel: 'meeting',
  meetingId: meeting.id,
  what,
})

const closes = (meeting: LaterMeeting): Became =>
  decides(meeting, { kind: 'closed', reason: 'The Group agreed that it is done' })
const carries = (meeting: LaterMeeting): Became =>
  decides(meeting, { kind: 'carried', due: null, reason: 'Wanted at the next meeting' })

const accepts = (issuedAt: string): Became => ({
  at: Temporal.Instant.from(issuedAt)
    .add({ hours: 2 * day })
    .toString(),
  channel: 'link',
  meetingId: null,
  what: { kind: 'accepted', owner: 0 },
})

/** What happens before and at each of the meetings that follow. */
const course = (place: number, meetings: readonly LaterMeeting[]): readonly Became[] => {
  const [first, second, third] = meetings
  const at = (meeting: LaterMeeting | undefined, then: (meeting: LaterMeeting) => readonly Became[]) =>
    meeting === undefined ? [] : then(meeting)
  switch (place % 7) {
    case 2:
    case 5:
      return [
        ...at(first, meeting => [reports(place, meeting, 'progress'), carries(meeting)]),
        ...at(second, meeting => [reports(place, meeting, 'reported-done'), closes(meeting)]),
      ]
    case 3:
      return [
        ...at(first, meeting => [carries(meeting)]),
        ...at(second, meeting => [reports(place, meeting, 'progress'), carries(meeting)]),
        ...at(third, meeting => [reports(place, meeting, 'reported-done'), closes(meeting)]),
      ]
    case 6:
      return [
        ...at(first, meeting => [carries(meeting)]),
        ...at(second, meeting => [decides(meeting, { kind: 'withdrawn', reason: 'Later work has taken its place' })]),
      ]
    default:
      return at(first, meeting => [reports(place, meeting, 'reported-done'), closes(meeting)])
  }
}

/**
 * What became of an action of the example up to now: most are done by the meeting that follows, some are carried, a few are
 * withdrawn, and of some nobody has said a word.
 */
export const whatBecame = ({ place, issuedAt, meetings }: OfAction, now: string): readonly Became[] =>
  [...(place % 3 === 2 ? [] : [accepts(issuedAt)]), ...course(place, meetings)]
    .filter(({ at }) => at > issuedAt && at <= now)
    .toSorted((a, b) => a.at.localeCompare(b.at))
