import type { Generated } from 'kysely'

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
    version: Generated<number>
  }
  /** Append-only: what a meeting's date was before, so that the old one stays visible. */
  meeting_change: {
    id: string
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
  /** A standing item of a body's agendas. */
  agenda_template: {
    id: string
    body_id: string
    position: number
    title: string
    /** apologies, declarations, minutes, questions, matters-arising, chair, sub-groups, emerging, other-business, next-meeting, or business. */
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
    /** open, or deferred to another meeting. */
    state: string
    version: Generated<number>
  }
  /** What is to come before a body some day: the forward plan, and items that were deferred. */
  forward_item: {
    id: string
    body_id: string
    title: string
    purpose: string
    lead: string | null
    /** The day that it is wanted for; null for the next meeting. */
    wanted_on: string | null
    /** waiting, placed or dropped. */
    state: string
    deferred_from: string | null
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
