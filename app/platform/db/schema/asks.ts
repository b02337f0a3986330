import type { Generated } from 'kysely'

export interface AskTables {
  /** What a meeting decided of an action when it went through them. */
  walk_decision: {
    id: string
    meeting_id: string
    action_id: string
    /** closed, carried, transferred or withdrawn. */
    kind: string
    /** Position of the event of the action. */
    position: number
    /** The sentence that was put into the minutes of the meeting. */
    sentence: string
    decided_at: string
    decided_by: string
    undone_at: string | null
    undone_by: string | null
  }
  /** What a body asks of its parent. */
  ask: {
    id: string
    from_body_id: string
    to_body_id: string
    title: string
    text: string
    /** Paragraph of Schedule 12A, 1 to 7; null for an open ask. */
    exempt_paragraph: number | null
    /** The meeting of the body that asks. */
    raised_meeting_id: string
    minute_number: string | null
    raised_at: string
    raised_by: string
    /** The item of the parent's forward plan that it is; an item of an agenda names it too. */
    forward_id: string
    /** waiting, agreed or refused. */
    state: string
    version: Generated<number>
  }
  /** Append-only: what a meeting of the parent answered. */
  ask_answer: {
    id: string
    ask_id: string
    meeting_id: string
    /** agreed, refused or deferred. */
    kind: string
    words: string
    /** What was put into the minutes of that meeting. */
    sentence: string
    /** Where it is deferred to a meeting, or a day. */
    to_meeting_id: string | null
    to_on: string | null
    answered_at: string
    answered_by: string
  }
}
