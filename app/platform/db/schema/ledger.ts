export interface LedgerTables {
  /** Append-only: what happened to an action. */
  action_event: {
    id: string
    action_id: string
    /** From 1, without gaps. */
    position: number
    /** When it happened; never before the event that it follows. */
    at: string
    recorded_at: string
    by_kind: string
    by_id: string | null
    by_name: string
    /** minutes, page, link, mail, meeting, job or file. */
    channel: string
    /** The meeting that it was noted at. */
    meeting_id: string | null
    /** issued, accepted, declined …: see the model of the ledger. */
    kind: string
    /** JSON of the rest of the happening. */
    data: string
  }
  /** Where an action stands: what its events say, for queries. */
  action_standing: {
    action_id: string
    body_id: string
    /** The meeting that agreed it. */
    meeting_id: string
    standing: string
    is_open: number
    /** high or normal. */
    priority: string
    due_on: string | null
    due_meeting_id: string | null
    carried: number
    slipped: number
    issued_at: string
    /** When its owner last said something. */
    updated_at: string | null
    ended_at: string | null
    /** Position of its last event. */
    position: number
  }
  /** Who owes an action now; the first leads. */
  action_owing: {
    action_id: string
    place: number
    label: string
    person_id: string | null
    seat_id: string | null
    organisation_id: string | null
    /** none, accepted, declined or date-proposed. */
    answer: string
    since: string
  }
}
