import type { ColumnType, Generated } from 'kysely'

export interface MeetingTables {
  meeting: {
    id: string
    body_id: string
    date: string
    starts: string | null
    ends: string | null
    venue: string | null
    /** planned, called, held, inquorate, adjourned or cancelled. */
    state: string
    /** UID and SEQUENCE of its calendar entry. */
    calendar_uid: string
    sequence: number
    called_at: string | null
    /** Why it was cancelled, adjourned or moved, last time. */
    reason: string | null
    /** The meeting that this one continues. */
    adjourned_from: string | null
    /** JSON of what the minutes call the body and the venue, where it was taken in from a file. */
    printed: string | null
    /** When its agenda went out: what is changed later is marked. Null while it is being made. */
    agenda_published_at: ColumnType<string | null, string | null | undefined, string | null>
    /** Counts the changes of what is on the agenda and in what order. */
    agenda_version: Generated<number>
    version: Generated<number>
  }
  /** Append-only: what a meeting's date was before, so that the old one stays visible. */
  meeting_change: {
    id: Generated<number>
    meeting_id: string
    at: string
    by_name: string
    /** moved, cancelled, adjourned, called, held … */
    kind: string
    /** JSON of date, times and venue before and after. */
    before: string
    after: string
    reason: string | null
  }
  /** How a body plans its meetings, gives notice and makes agendas; no row is as a row of nothing. */
  meeting_rule: {
    body_id: string
    /** "3-4" for the third Thursday, "last-1" for the last Monday. */
    pattern: string | null
    avoid_august: Generated<number>
    /** Clear days of notice that a body gives which has adopted the rules. */
    notice_days: number | null
    /** Counts the changes of the template of its agendas. */
    template_version: Generated<number>
  }
  /** A standing item of a body's agendas. */
  agenda_template: {
    id: string
    body_id: string
    position: number
    title: string
    /** apologies, declarations, minutes, questions, matters-arising, chair, sub-groups, emerging, other-business, next-meeting, ask or business. */
    kind: string
    purpose: string
  }
  agenda_item: {
    id: string
    meeting_id: string
    position: number
    title: string
    kind: string
    /** decision, information or discussion. */
    purpose: string
    lead: string | null
    /** Minutes on the clock that it may take. */
    minutes_allowed: number | null
    /** Paragraph of Schedule 12A, 1 to 7; null for an open item. */
    exempt_paragraph: number | null
    notes: string
    /** The planned item that it came from. */
    forward_id: string | null
    /** open, deferred to another meeting, or withdrawn after the agenda went out. */
    state: string
    /** When it was added, where that was after the agenda went out. */
    added_at: ColumnType<string | null, string | null | undefined, string | null>
    version: Generated<number>
  }
  /** Append-only: what was changed in an agenda after it went out. */
  agenda_change: {
    id: Generated<number>
    meeting_id: string
    at: string
    by_name: string
    /** added, changed, deferred, withdrawn or reordered. */
    kind: string
    /** What was changed, in words. */
    what: string
    /** The item that the words speak of; it may be gone. */
    item_id: string | null
    /** 1 where the words speak of an exempt item, now or before. */
    exempt: number
    reason: string | null
  }
  /** An address at which a calendar program reads the meetings of a body, without signing in. */
  calendar_feed: {
    id: string
    body_id: string
    /** Whose it is: it ends when they leave the body. */
    account_id: string
    /** SHA-256 of the secret in the address. */
    token_hash: string
    made_at: string
    revoked_at: string | null
  }
  /** What is to come before a body some day: the forward plan, and items that were deferred. */
  forward_item: {
    id: string
    body_id: string
    /** business, or ask. */
    kind: Generated<string>
    title: string
    purpose: string
    lead: string | null
    /** The day that it is wanted for; null for the next meeting. */
    wanted_on: string | null
    /** waiting, placed or dropped. */
    state: string
    deferred_from: string | null
    notes: Generated<string>
    minutes_allowed: ColumnType<number | null, number | null | undefined, number | null>
    /** As on the agenda that it was deferred from. */
    exempt_paragraph: ColumnType<number | null, number | null | undefined, number | null>
    version: Generated<number>
  }
  attendance: {
    id: string
    meeting_id: string
    seat_id: string | null
    person_id: string | null
    organisation_id: string | null
    /** As the minutes print them; frozen with the minutes. */
    name: string
    title: string | null
    role: string | null
    organisation: string | null
    initials: string | null
    /** expected (nothing is known yet), present, in attendance, apologies or absent. */
    status: string
    chair: number
    remote: number
    /** The seat whose holder this person stands in for. */
    substitute_for_seat_id: string | null
    /** Name of the person stood in for. */
    substitute_for: string | null
    arrived_at_item: string | null
    left_at_item: string | null
    position: number
    version: Generated<number>
  }
}
